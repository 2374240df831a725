import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const zenodo: Service = {
  id: "zenodo",
  name: "Zenodo",
  category: "research",
  hosts: ["zenodo.org"],
  exports: ["*"],
  imports: ["*"],
};

export const zenodoFacts: ServiceFacts = {
  api: { page: "https://developers.zenodo.org", auth: "oauth2" },
};
