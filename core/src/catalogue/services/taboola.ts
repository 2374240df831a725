import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const taboola: Service = {
  id: "taboola",
  name: "Taboola Ads",
  category: "ads",
  hosts: ["ads.taboola.com"],
  exports: ["csv", "xlsx"],
  imports: ["csv", "xlsx", "jpg", "png"],
};

export const taboolaFacts: ServiceFacts = {
  api: { page: "https://developers.taboola.com", auth: "oauth2" },
};
