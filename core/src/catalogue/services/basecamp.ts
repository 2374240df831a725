import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const basecamp: Service = {
  id: "basecamp",
  name: "Basecamp",
  category: "projects",
  hosts: ["3.basecamp.com"],
  exports: ["*"],
  imports: ["*"],
};

export const basecampFacts: ServiceFacts = {
  api: { page: "https://github.com/basecamp/bc3-api", auth: "oauth2" },
  checked: { auth: "services.json" },
};
