import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const azureDevops: Service = {
  id: "azure-devops",
  name: "Azure DevOps",
  category: "development",
  hosts: ["dev.azure.com"],
  exports: ["csv", "zip"],
  imports: ["*"],
};

export const azureDevopsFacts: ServiceFacts = {
  api: { page: "https://learn.microsoft.com/rest/api/azure/devops", auth: "basic" },
  checked: { auth: "https://github.com/NangoHQ/nango/blob/master/packages/providers/providers.yaml" },
};
