import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const microsoftAds: Service = {
  id: "microsoft-ads",
  name: "Microsoft Advertising",
  category: "ads",
  hosts: ["ui.ads.microsoft.com"],
  exports: ["csv", "xlsx", "zip"],
  imports: ["csv", "xlsx"],
  native: [
    {
      does: "Mails a report every day, week or month.",
      formats: ["csv", "xlsx", "zip"],
      page: "https://learn.microsoft.com/advertising/msa-help/hlp_ba_proc_createreport",
    },
  ],
};

export const microsoftAdsFacts: ServiceFacts = {
  api: { page: "https://learn.microsoft.com/advertising", auth: "oauth2" },
  checked: {
    auth: "services.json",
    exports: "https://learn.microsoft.com/advertising/msa-help/hlp_ba_proc_createreport",
    native: "https://learn.microsoft.com/advertising/msa-help/hlp_ba_proc_createreport",
  },
};
