import type { Service } from "../service.ts";

export const activecampaign: Service = {
  id: "activecampaign",
  name: "ActiveCampaign",
  category: "marketing",
  hosts: ["*.activehosted.com"],
  exports: ["csv"],
  imports: ["csv"],
  api: "https://developers.activecampaign.com",
  n8n: ["activeCampaign"],
};
