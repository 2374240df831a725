import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const make: Service = {
  id: "make",
  name: "Make",
  category: "automation",
  hosts: ["*.make.com"],
  exports: ["json"],
  imports: ["json"],
};

export const makeFacts: ServiceFacts = {
  api: { page: "https://developers.make.com", auth: "api-key" },
  checked: { auth: "services.json" },
};
