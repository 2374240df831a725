import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const wrike: Service = {
  id: "wrike",
  name: "Wrike",
  category: "projects",
  hosts: ["wrike.com", "*.wrike.com"],
  exports: ["xlsx", "csv", "pdf"],
  imports: ["xlsx", "csv"],
};

export const wrikeFacts: ServiceFacts = {
  api: { page: "https://developers.wrike.com", auth: "oauth2" },
  checked: { auth: "https://github.com/NangoHQ/nango/blob/master/packages/providers/providers.yaml" },
};
