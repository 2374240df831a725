import type { Service } from "../service.ts";

export const metaAds: Service = {
  id: "meta-ads",
  name: "Meta Ads Manager",
  category: "ads",
  hosts: ["adsmanager.facebook.com", "business.facebook.com"],
  exports: ["csv", "xlsx", "png"],
  imports: ["csv", "xlsx", "jpg", "png", "mp4"],
  api: "https://developers.facebook.com/docs/marketing-apis",
  n8n: ["facebookGraphApi"],
};
