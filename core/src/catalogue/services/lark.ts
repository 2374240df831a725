import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const lark: Service = {
  id: "lark",
  name: "Lark",
  category: "documents",
  hosts: ["*.larksuite.com", "*.feishu.cn"],
  exports: ["docx", "pdf", "xlsx", "csv"],
  imports: ["docx", "xlsx", "csv", "pdf"],
};

export const larkFacts: ServiceFacts = {
  api: { page: "https://open.larksuite.com/document", auth: "oauth2" },
};
