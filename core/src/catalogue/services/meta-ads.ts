import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const metaAds: Service = {
  id: "meta-ads",
  name: "Meta Ads Manager",
  category: "ads",
  hosts: ["adsmanager.facebook.com", "business.facebook.com"],
  exports: ["csv", "xlsx", "png"],
  imports: ["csv", "xlsx", "jpg", "png", "mp4"],
};

export const metaAdsFacts: ServiceFacts = {
  api: { page: "https://developers.facebook.com/docs/marketing-apis", auth: "oauth2" },
  n8n: ["facebookGraphApi"],
  checked: { auth: "services.json", n8n: "n8n-node-types.csv" },
};
