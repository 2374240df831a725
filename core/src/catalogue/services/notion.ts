import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const notion: Service = {
  id: "notion",
  name: "Notion",
  category: "documents",
  hosts: ["notion.so", "notion.com", "*.notion.site", "*.notion.so", "app.notion.com"],
  exports: ["csv", "md", "html", "pdf"],
  imports: ["csv", "md", "html", "docx"],
};

export const notionFacts: ServiceFacts = {
  api: { page: "https://developers.notion.com", auth: "oauth2" },
  n8n: ["notion"],
  make: "notion",
  zapier: "notion",
  checked: { auth: "services.json", n8n: "n8n-node-types.csv" },
};
