import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const flipkart: Service = {
  id: "flipkart",
  name: "Flipkart Seller Hub",
  category: "commerce",
  hosts: ["seller.flipkart.com"],
  exports: ["csv", "xlsx", "xls", "pdf", "zip"],
  imports: ["xlsx", "xls", "csv"],
};

export const flipkartFacts: ServiceFacts = {
  api: { page: "https://seller.flipkart.com/api-docs", auth: "oauth2" },
};
