import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const walmartSeller: Service = {
  id: "walmart-seller",
  name: "Walmart Seller Center",
  category: "commerce",
  hosts: ["seller.walmart.com"],
  exports: ["csv", "xlsx"],
  imports: ["xlsx", "csv"],
};

export const walmartSellerFacts: ServiceFacts = {
  api: { page: "https://developer.walmart.com", auth: "oauth2" },
  checked: { auth: "https://github.com/NangoHQ/nango/blob/master/packages/providers/providers.yaml" },
};
