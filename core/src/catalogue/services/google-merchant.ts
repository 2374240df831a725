import type { Service } from "../service.ts";

export const googleMerchant: Service = {
  id: "google-merchant",
  name: "Google Merchant Center",
  category: "commerce",
  hosts: ["merchants.google.com"],
  exports: ["csv", "tsv"],
  imports: ["csv", "tsv", "xml"],
  api: "https://developers.google.com/merchant/api",
};
