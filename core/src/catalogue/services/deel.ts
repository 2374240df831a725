import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const deel: Service = {
  id: "deel",
  name: "Deel",
  category: "people",
  hosts: ["app.deel.com"],
  exports: ["csv", "xlsx", "pdf"],
  imports: ["csv", "xlsx"],
  // Who applies for a job or fetches a payslip does it here too.
  isSensitive: true,
};

export const deelFacts: ServiceFacts = {
  api: { page: "https://developer.deel.com", auth: "oauth2" },
  checked: { auth: "https://github.com/NangoHQ/nango/blob/master/packages/providers/providers.yaml" },
};
