import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const personio: Service = {
  id: "personio",
  name: "Personio",
  category: "people",
  hosts: ["*.personio.de", "*.personio.com"],
  exports: ["csv", "xlsx", "pdf"],
  imports: ["xlsx", "csv", "pdf"],
  // Who applies for a job or fetches a payslip does it here too.
  isSensitive: true,
};

export const personioFacts: ServiceFacts = {
  api: { page: "https://developer.personio.de", auth: "oauth2" },
  checked: { auth: "https://github.com/NangoHQ/nango/blob/master/packages/providers/providers.yaml" },
};
