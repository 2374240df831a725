import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const datev: Service = {
  id: "datev",
  name: "DATEV Unternehmen online",
  category: "accounting",
  hosts: ["apps.datev.de", "duo.datev.de"],
  exports: ["csv", "pdf", "zip", "xml"],
  imports: ["pdf", "csv", "xml", "jpg", "png", "tif"],
};

export const datevFacts: ServiceFacts = {
  api: { page: "https://developer.datev.de", auth: "oauth2" },
  checked: { auth: "https://github.com/NangoHQ/nango/blob/master/packages/providers/providers.yaml" },
};
