import type { Service } from "../service.ts";

export const notion: Service = {
  id: "notion",
  name: "Notion",
  category: "documents",
  hosts: ["notion.so", "notion.com", "*.notion.site", "*.notion.so", "app.notion.com"],
  exports: ["csv", "md", "html", "pdf"],
  imports: ["csv", "md", "html", "docx"],
  api: "https://developers.notion.com",
  n8n: ["notion"],
};
