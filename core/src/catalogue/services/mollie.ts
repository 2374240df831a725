import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const mollie: Service = {
  id: "mollie",
  name: "Mollie",
  category: "payments",
  hosts: ["my.mollie.com"],
  exports: ["csv", "xlsx", "pdf"],
  imports: [],
};

export const mollieFacts: ServiceFacts = {
  api: { page: "https://docs.mollie.com", auth: "oauth2" },
  checked: { auth: "https://github.com/NangoHQ/nango/blob/master/packages/providers/providers.yaml" },
};
