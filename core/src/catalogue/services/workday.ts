import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const workday: Service = {
  id: "workday",
  name: "Workday",
  category: "people",
  hosts: ["*.myworkday.com", "*.workday.com"],
  exports: ["xlsx", "csv", "pdf"],
  imports: ["xlsx", "csv", "pdf", "docx"],
  // Who applies for a job or fetches a payslip does it here too.
  isSensitive: true,
};

export const workdayFacts: ServiceFacts = {
  api: { page: "https://community.workday.com", auth: "oauth2" },
  checked: { auth: "https://github.com/NangoHQ/nango/blob/master/packages/providers/providers.yaml" },
};
