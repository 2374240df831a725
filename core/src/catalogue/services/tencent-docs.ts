import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const tencentDocs: Service = {
  id: "tencent-docs",
  name: "Tencent Docs",
  category: "spreadsheets",
  hosts: ["docs.qq.com"],
  exports: ["xlsx", "docx", "pptx", "pdf", "csv"],
  imports: ["xlsx", "xls", "csv", "docx", "doc", "pptx", "ppt", "pdf"],
};

export const tencentDocsFacts: ServiceFacts = {
  api: { page: "https://docs.qq.com/open", auth: "oauth2" },
};
