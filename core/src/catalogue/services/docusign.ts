import type { Service } from "../service.ts";

export const docusign: Service = {
  id: "docusign",
  name: "DocuSign",
  category: "documents",
  hosts: ["app.docusign.com", "apps.docusign.com", "*.docusign.net"],
  exports: ["pdf", "csv"],
  imports: ["pdf", "docx"],
  api: "https://developers.docusign.com",
};
