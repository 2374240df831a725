import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const revolutBusiness: Service = {
  id: "revolut-business",
  name: "Revolut Business",
  category: "payments",
  hosts: ["business.revolut.com"],
  exports: ["csv", "pdf", "xlsx"],
  imports: ["csv"],
};

export const revolutBusinessFacts: ServiceFacts = {
  api: { page: "https://developer.revolut.com", auth: "oauth2" },
  checked: { auth: "https://github.com/NangoHQ/nango/blob/master/packages/providers/providers.yaml" },
};
