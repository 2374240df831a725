import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const googleAdManager: Service = {
  id: "google-ad-manager",
  name: "Google Ad Manager",
  category: "ads",
  hosts: ["admanager.google.com"],
  exports: ["csv", "xlsx", "tsv"],
  imports: ["csv", "png", "jpg", "gif", "zip"],
};

export const googleAdManagerFacts: ServiceFacts = {
  api: { page: "https://developers.google.com/ad-manager/api", auth: "oauth2" },
};
