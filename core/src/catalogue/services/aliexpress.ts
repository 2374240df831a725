import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const aliexpress: Service = {
  id: "aliexpress",
  name: "AliExpress",
  category: "commerce",
  hosts: ["aliexpress.com", "*.aliexpress.com", "aliexpress.us"],
  exports: ["csv"],
  imports: [],
};

export const aliexpressFacts: ServiceFacts = {};
