import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const sumup: Service = {
  id: "sumup",
  name: "SumUp",
  category: "payments",
  hosts: ["me.sumup.com"],
  exports: ["csv", "xlsx", "pdf"],
  imports: ["csv"],
};

export const sumupFacts: ServiceFacts = {
  api: { page: "https://developer.sumup.com", auth: "oauth2" },
};
