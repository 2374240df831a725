import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const figma: Service = {
  id: "figma",
  name: "Figma",
  category: "design",
  hosts: ["figma.com"],
  exports: ["png", "jpg", "svg", "pdf"],
  imports: ["png", "jpg", "svg", "fig"],
};

export const figmaFacts: ServiceFacts = {
  api: { page: "https://developers.figma.com/docs/rest-api", auth: "oauth2" },
  n8n: ["figmaTrigger"],
  checked: { auth: "services.json", n8n: "n8n-node-types.csv" },
};
