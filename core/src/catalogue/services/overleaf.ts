import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const overleaf: Service = {
  id: "overleaf",
  name: "Overleaf",
  category: "research",
  hosts: ["overleaf.com"],
  exports: ["pdf", "zip"],
  imports: ["zip", "tex", "bib", "png", "jpg", "pdf"],
};

export const overleafFacts: ServiceFacts = {};
