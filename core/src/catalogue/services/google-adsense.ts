import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const googleAdsense: Service = {
  id: "google-adsense",
  name: "Google AdSense",
  category: "ads",
  hosts: ["adsense.google.com", "google.com/adsense"],
  exports: ["csv", "xlsx"],
  imports: [],
};

export const googleAdsenseFacts: ServiceFacts = {
  api: { page: "https://developers.google.com/adsense/management", auth: "oauth2" },
};
