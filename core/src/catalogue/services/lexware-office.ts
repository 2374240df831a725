import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const lexwareOffice: Service = {
  id: "lexware-office",
  name: "Lexware Office",
  category: "accounting",
  hosts: ["app.lexware.de", "app.lexoffice.de"],
  exports: ["csv", "pdf", "xlsx", "zip"],
  imports: ["csv", "pdf", "jpg", "png", "xml"],
};

export const lexwareOfficeFacts: ServiceFacts = {
  api: { page: "https://developers.lexware.io", auth: "api-key" },
};
