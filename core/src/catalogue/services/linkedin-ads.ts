import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const linkedinAds: Service = {
  id: "linkedin-ads",
  name: "LinkedIn Campaign Manager",
  category: "ads",
  hosts: ["linkedin.com/campaignmanager"],
  exports: ["csv"],
  imports: ["csv", "png", "mp4"],
};

export const linkedinAdsFacts: ServiceFacts = {
  api: { page: "https://learn.microsoft.com/linkedin/marketing", auth: "oauth2" },
  n8n: ["linkedIn"],
  checked: { auth: "services.json", n8n: "n8n-node-types.csv" },
};
