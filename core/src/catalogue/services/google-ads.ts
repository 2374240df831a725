import type { Service } from "../service.ts";

export const googleAds: Service = {
  id: "google-ads",
  name: "Google Ads",
  category: "ads",
  hosts: ["ads.google.com"],
  exports: ["csv", "xlsx", "pdf"],
  imports: ["csv", "png", "jpg", "mp4"],
  api: "https://developers.google.com/google-ads/api",
  n8n: ["googleAds"],
};
