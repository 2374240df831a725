import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const osf: Service = {
  id: "osf",
  name: "OSF",
  category: "research",
  hosts: ["osf.io"],
  exports: ["*"],
  imports: ["*"],
};

export const osfFacts: ServiceFacts = {
  api: { page: "https://developer.osf.io", auth: "oauth2" },
};
