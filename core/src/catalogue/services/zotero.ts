import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const zotero: Service = {
  id: "zotero",
  name: "Zotero",
  category: "research",
  hosts: ["zotero.org"],
  exports: ["bib", "csv", "html"],
  imports: ["pdf", "bib"],
};

export const zoteroFacts: ServiceFacts = {
  api: { page: "https://www.zotero.org/support/dev/web_api", auth: "api-key" },
};
