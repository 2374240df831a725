import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const deepl: Service = {
  id: "deepl",
  name: "DeepL",
  category: "documents",
  hosts: ["deepl.com"],
  exports: ["docx", "pptx", "xlsx", "pdf", "txt", "html", "srt", "xliff", "xlf", "idml"],
  imports: ["docx", "pptx", "xlsx", "pdf", "txt", "html", "srt", "xliff", "xlf", "idml", "jpg", "jpeg", "png"],
};

export const deeplFacts: ServiceFacts = {
  api: { page: "https://developers.deepl.com", auth: "api-key" },
  n8n: ["deepL"],
  checked: { n8n: "n8n-node-types.csv" },
};
