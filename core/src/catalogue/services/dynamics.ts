import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const dynamics: Service = {
  id: "dynamics",
  name: "Microsoft Dynamics 365",
  category: "crm",
  hosts: ["*.dynamics.com"],
  exports: ["xlsx", "csv"],
  imports: ["xlsx", "csv"],
};

export const dynamicsFacts: ServiceFacts = {
  api: { page: "https://learn.microsoft.com/power-apps/developer/data-platform/webapi/overview", auth: "oauth2" },
  n8n: ["microsoftDynamicsCrm"],
  checked: {
    n8n: "https://github.com/n8n-io/n8n/blob/master/packages/nodes-base/nodes/Microsoft/Dynamics/MicrosoftDynamicsCrm.node.ts",
  },
};
