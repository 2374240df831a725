import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const qualtrics: Service = {
  id: "qualtrics",
  name: "Qualtrics",
  category: "forms",
  hosts: ["*.qualtrics.com"],
  exports: ["csv", "tsv", "xlsx", "json", "xml", "sav", "pdf", "docx", "pptx", "zip"],
  imports: ["csv", "tsv", "txt", "docx"],
};

export const qualtricsFacts: ServiceFacts = {
  api: { page: "https://api.qualtrics.com", auth: "oauth2" },
};
