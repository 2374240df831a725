import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const smallpdf: Service = {
  id: "smallpdf",
  name: "Smallpdf",
  category: "documents",
  hosts: ["smallpdf.com"],
  exports: ["pdf", "docx", "xlsx", "pptx", "jpg", "png", "zip"],
  imports: ["pdf", "docx", "xlsx", "pptx", "jpg", "jpeg", "png"],
};

export const smallpdfFacts: ServiceFacts = {};
