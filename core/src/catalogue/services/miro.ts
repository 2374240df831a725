import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const miro: Service = {
  id: "miro",
  name: "Miro",
  category: "design",
  hosts: ["miro.com"],
  exports: ["pdf", "png", "csv"],
  imports: ["pdf", "csv", "png"],
};

export const miroFacts: ServiceFacts = {
  api: { page: "https://developers.miro.com", auth: "oauth2" },
  checked: { auth: "services.json" },
};
