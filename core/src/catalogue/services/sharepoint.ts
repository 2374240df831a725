import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const sharepoint: Service = {
  id: "sharepoint",
  name: "Microsoft SharePoint",
  category: "storage",
  hosts: ["*.sharepoint.com"],
  exports: ["*"],
  imports: ["*"],
};

export const sharepointFacts: ServiceFacts = {
  api: { page: "https://learn.microsoft.com/graph/api/resources/sharepoint", auth: "oauth2" },
  n8n: ["microsoftSharePoint"],
  checked: {
    auth: "services.json",
    n8n: "https://github.com/n8n-io/n8n/blob/master/packages/nodes-base/nodes/Microsoft/SharePoint/MicrosoftSharePoint.node.ts",
  },
};
