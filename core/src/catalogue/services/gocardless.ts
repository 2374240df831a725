import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const gocardless: Service = {
  id: "gocardless",
  name: "GoCardless",
  category: "payments",
  hosts: ["manage.gocardless.com"],
  exports: ["csv"],
  imports: ["csv"],
};

export const gocardlessFacts: ServiceFacts = {
  api: { page: "https://developer.gocardless.com", auth: "oauth2" },
};
