import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const ilovepdf: Service = {
  id: "ilovepdf",
  name: "iLovePDF",
  category: "documents",
  hosts: ["ilovepdf.com", "*.ilovepdf.com"],
  exports: ["pdf", "docx", "xlsx", "pptx", "jpg", "zip"],
  imports: ["pdf", "docx", "doc", "xlsx", "xls", "pptx", "ppt", "jpg", "jpeg", "png", "html"],
};

export const ilovepdfFacts: ServiceFacts = {
  api: { page: "https://www.iloveapi.com/docs", auth: "api-key" },
  families: ["ilovepdf_merged.pdf"],
  checked: { families: "public code" },
};
