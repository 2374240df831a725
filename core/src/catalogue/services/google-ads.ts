import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const googleAds: Service = {
  id: "google-ads",
  name: "Google Ads",
  category: "ads",
  hosts: ["ads.google.com"],
  exports: ["csv", "xlsx", "pdf"],
  imports: ["csv", "png", "jpg", "mp4"],
};

export const googleAdsFacts: ServiceFacts = {
  api: { page: "https://developers.google.com/google-ads/api", auth: "oauth2" },
  n8n: ["googleAds"],
  checked: {
    auth: "services.json",
    n8n: "https://github.com/n8n-io/n8n/blob/master/packages/nodes-base/nodes/Google/Ads/GoogleAds.node.ts",
  },
};
