import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const redditAds: Service = {
  id: "reddit-ads",
  name: "Reddit Ads",
  category: "ads",
  hosts: ["ads.reddit.com"],
  exports: ["csv"],
  imports: ["jpg", "png", "mp4"],
};

export const redditAdsFacts: ServiceFacts = {
  api: { page: "https://ads-api.reddit.com/docs", auth: "oauth2" },
  n8n: ["reddit"],
  checked: { auth: "services.json", n8n: "n8n-node-types.csv" },
};
