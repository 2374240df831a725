import type { Service } from "../service.ts";

export const googleDocs: Service = {
  id: "google-docs",
  name: "Google Docs",
  category: "documents",
  hosts: ["docs.google.com/document"],
  exports: ["docx", "pdf", "odt", "txt", "epub", "md"],
  imports: ["docx", "odt", "txt", "pdf"],
  api: "https://developers.google.com/docs/api",
  n8n: ["googleDocs"],
};
