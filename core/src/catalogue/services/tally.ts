import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const tally: Service = {
  id: "tally",
  name: "Tally",
  category: "forms",
  hosts: ["tally.so"],
  exports: ["csv"],
  imports: [],
};

export const tallyFacts: ServiceFacts = {
  api: { page: "https://developers.tally.so", auth: "api-key" },
  checked: { auth: "https://github.com/NangoHQ/nango/blob/master/packages/providers/providers.yaml" },
};
