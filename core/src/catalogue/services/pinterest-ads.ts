import type { Service } from "../service.ts";

export const pinterestAds: Service = {
  id: "pinterest-ads",
  name: "Pinterest Ads",
  category: "ads",
  hosts: ["ads.pinterest.com"],
  exports: ["csv"],
  imports: ["csv", "png", "jpg", "mp4"],
  api: "https://developers.pinterest.com",
};
