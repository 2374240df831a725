import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const pinterestAds: Service = {
  id: "pinterest-ads",
  name: "Pinterest Ads",
  category: "ads",
  hosts: ["ads.pinterest.com"],
  exports: ["csv"],
  imports: ["csv", "png", "jpg", "mp4"],
};

export const pinterestAdsFacts: ServiceFacts = {
  api: { page: "https://developers.pinterest.com", auth: "oauth2" },
  checked: { auth: "services.json" },
};
