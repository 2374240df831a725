import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const activecampaign: Service = {
  id: "activecampaign",
  name: "ActiveCampaign",
  category: "marketing",
  hosts: ["*.activehosted.com"],
  exports: ["csv"],
  imports: ["csv"],
};

export const activecampaignFacts: ServiceFacts = {
  api: { page: "https://developers.activecampaign.com", auth: "api-key" },
  n8n: ["activeCampaign"],
  checked: { auth: "services.json", n8n: "n8n-node-types.csv" },
};
