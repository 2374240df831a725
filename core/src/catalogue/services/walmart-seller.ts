import type { Service } from "../service.ts";

export const walmartSeller: Service = {
  id: "walmart-seller",
  name: "Walmart Seller Center",
  category: "commerce",
  hosts: ["seller.walmart.com"],
  exports: ["csv", "xlsx"],
  imports: ["xlsx", "csv"],
  api: "https://developer.walmart.com",
};
