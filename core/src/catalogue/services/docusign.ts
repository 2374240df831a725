import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const docusign: Service = {
  id: "docusign",
  name: "DocuSign",
  category: "documents",
  hosts: ["app.docusign.com", "apps.docusign.com", "*.docusign.net"],
  exports: ["pdf", "csv"],
  imports: ["pdf", "docx"],
};

export const docusignFacts: ServiceFacts = {
  api: { page: "https://developers.docusign.com", auth: "oauth2" },
  checked: { auth: "services.json" },
};
