import type { Service } from "../service.ts";

export const redditAds: Service = {
  id: "reddit-ads",
  name: "Reddit Ads",
  category: "ads",
  hosts: ["ads.reddit.com"],
  exports: ["csv"],
  imports: ["jpg", "png", "mp4"],
  api: "https://ads-api.reddit.com/docs",
  n8n: ["reddit"],
};
