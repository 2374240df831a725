import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const klaviyo: Service = {
  id: "klaviyo",
  name: "Klaviyo",
  category: "marketing",
  hosts: ["klaviyo.com"],
  exports: ["csv"],
  imports: ["csv"],
};

export const klaviyoFacts: ServiceFacts = {
  api: { page: "https://developers.klaviyo.com", auth: "api-key" },
  make: "klaviyo",
  zapier: "klaviyo",
  checked: { auth: "services.json" },
};
