import type { Service } from "../service.ts";

export const linkedinAds: Service = {
  id: "linkedin-ads",
  name: "LinkedIn Campaign Manager",
  category: "ads",
  hosts: ["linkedin.com/campaignmanager"],
  exports: ["csv"],
  imports: ["csv", "png", "mp4"],
  api: "https://learn.microsoft.com/linkedin/marketing",
  n8n: ["linkedIn"],
};
