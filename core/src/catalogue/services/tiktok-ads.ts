import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const tiktokAds: Service = {
  id: "tiktok-ads",
  name: "TikTok Ads Manager",
  category: "ads",
  hosts: ["ads.tiktok.com", "business.tiktok.com"],
  exports: ["csv", "xlsx"],
  imports: ["csv", "xlsx", "mp4", "jpg", "png"],
  native: [
    {
      does: "Mails a custom report every day, every Monday, or on the first or last day of the month.",
      formats: ["csv", "xlsx"],
      page: "https://ads.tiktok.com/help/article/create-scheduled-reports?lang=en",
    },
  ],
};

export const tiktokAdsFacts: ServiceFacts = {
  api: { page: "https://business-api.tiktok.com/portal/docs", auth: "oauth2" },
  checked: { auth: "services.json" },
};
