import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const freeagent: Service = {
  id: "freeagent",
  name: "FreeAgent",
  category: "accounting",
  hosts: ["*.freeagent.com"],
  exports: ["csv", "xlsx", "pdf"],
  imports: ["csv", "ofx", "qif", "pdf"],
};

export const freeagentFacts: ServiceFacts = {
  api: { page: "https://dev.freeagent.com", auth: "oauth2" },
  checked: { auth: "https://github.com/NangoHQ/nango/blob/master/packages/providers/providers.yaml" },
};
