import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const xAds: Service = {
  id: "x-ads",
  name: "X Ads",
  category: "ads",
  hosts: ["ads.x.com", "ads.twitter.com"],
  exports: ["csv", "xlsx"],
  imports: ["csv", "jpg", "png", "mp4"],
};

export const xAdsFacts: ServiceFacts = {
  api: { page: "https://docs.x.com/x-ads-api", auth: "oauth1" },
};
