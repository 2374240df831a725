import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const bigcommerce: Service = {
  id: "bigcommerce",
  name: "BigCommerce",
  category: "commerce",
  hosts: ["*.mybigcommerce.com"],
  exports: ["csv"],
  imports: ["csv"],
};

export const bigcommerceFacts: ServiceFacts = {
  api: { page: "https://developer.bigcommerce.com", auth: "oauth2" },
  checked: { auth: "services.json" },
};
