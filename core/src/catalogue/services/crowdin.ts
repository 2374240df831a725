import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const crowdin: Service = {
  id: "crowdin",
  name: "Crowdin",
  category: "development",
  hosts: ["crowdin.com", "*.crowdin.com"],
  exports: ["*"],
  imports: ["*"],
};

export const crowdinFacts: ServiceFacts = {
  api: { page: "https://support.crowdin.com/developer/api", auth: "api-key" },
};
