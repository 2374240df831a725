import type { Service } from "../service.ts";

export const microsoftAds: Service = {
  id: "microsoft-ads",
  name: "Microsoft Advertising",
  category: "ads",
  hosts: ["ui.ads.microsoft.com"],
  exports: ["csv", "xlsx", "zip"],
  imports: ["csv", "xlsx"],
  api: "https://learn.microsoft.com/advertising",
};
