import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const googleMerchant: Service = {
  id: "google-merchant",
  name: "Google Merchant Center",
  category: "commerce",
  hosts: ["merchants.google.com"],
  exports: ["csv", "tsv"],
  imports: ["csv", "tsv", "xml"],
};

export const googleMerchantFacts: ServiceFacts = {
  api: { page: "https://developers.google.com/merchant/api", auth: "oauth2" },
};
