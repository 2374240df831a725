import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const fortnox: Service = {
  id: "fortnox",
  name: "Fortnox",
  category: "accounting",
  hosts: ["apps.fortnox.se", "apps2.fortnox.se", "apps3.fortnox.se", "apps4.fortnox.se", "apps5.fortnox.se"],
  exports: ["pdf", "xlsx", "csv"],
  imports: ["csv", "xlsx", "pdf", "xml"],
};

export const fortnoxFacts: ServiceFacts = {
  api: { page: "https://www.fortnox.se/developer", auth: "oauth2" },
  checked: { auth: "https://github.com/NangoHQ/nango/blob/master/packages/providers/providers.yaml" },
};
