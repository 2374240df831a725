import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const pennylane: Service = {
  id: "pennylane",
  name: "Pennylane",
  category: "accounting",
  hosts: ["app.pennylane.com"],
  exports: ["csv", "xlsx", "pdf", "zip"],
  imports: ["csv", "xlsx", "pdf", "jpg", "png"],
};

export const pennylaneFacts: ServiceFacts = {
  api: { page: "https://pennylane.readme.io", auth: "oauth2" },
  checked: { auth: "https://github.com/NangoHQ/nango/blob/master/packages/providers/providers.yaml" },
};
