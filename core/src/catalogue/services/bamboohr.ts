import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const bamboohr: Service = {
  id: "bamboohr",
  name: "BambooHR",
  category: "people",
  hosts: ["*.bamboohr.com"],
  exports: ["csv", "xlsx", "pdf"],
  imports: ["csv"],
  // Who applies for a job or fetches a payslip does it here too.
  isSensitive: true,
};

export const bamboohrFacts: ServiceFacts = {
  api: { page: "https://documentation.bamboohr.com", auth: "oauth2" },
  n8n: ["bambooHr"],
  checked: { auth: "services.json", n8n: "n8n-node-types.csv" },
};
