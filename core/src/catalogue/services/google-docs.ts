import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const googleDocs: Service = {
  id: "google-docs",
  name: "Google Docs",
  category: "documents",
  hosts: ["docs.google.com/document"],
  exports: ["docx", "pdf", "odt", "txt", "epub", "md"],
  imports: ["docx", "odt", "txt", "pdf"],
};

export const googleDocsFacts: ServiceFacts = {
  api: { page: "https://developers.google.com/docs/api", auth: "oauth2" },
  n8n: ["googleDocs"],
  make: "google-docs",
  zapier: "google-docs",
  checked: { auth: "services.json", n8n: "n8n-node-types.csv" },
};
