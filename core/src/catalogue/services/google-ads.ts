import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const googleAds: Service = {
  id: "google-ads",
  name: "Google Ads",
  category: "ads",
  hosts: ["ads.google.com"],
  exports: ["csv", "xlsx", "pdf", "tsv", "xml"],
  imports: ["csv", "png", "jpg", "mp4"],
  native: [
    {
      does: "Mails a saved report every day, every week or every month.",
      formats: ["csv", "xlsx"],
      page: "https://support.google.com/google-ads/answer/2404176",
    },
  ],
};

export const googleAdsFacts: ServiceFacts = {
  api: { page: "https://developers.google.com/google-ads/api", auth: "oauth2" },
  n8n: ["googleAds"],
  checked: {
    auth: "services.json",
    exports: "public code",
    n8n: "https://github.com/n8n-io/n8n/blob/master/packages/nodes-base/nodes/Google/Ads/GoogleAds.node.ts",
    native: "public code",
  },
};
