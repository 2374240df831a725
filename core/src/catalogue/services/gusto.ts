import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const gusto: Service = {
  id: "gusto",
  name: "Gusto",
  category: "people",
  hosts: ["app.gusto.com"],
  exports: ["csv", "pdf"],
  imports: ["csv"],
  // Who applies for a job or fetches a payslip does it here too.
  isSensitive: true,
};

export const gustoFacts: ServiceFacts = {
  api: { page: "https://docs.gusto.com", auth: "oauth2" },
  checked: { auth: "services.json" },
};
