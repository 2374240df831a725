import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const pandadoc: Service = {
  id: "pandadoc",
  name: "PandaDoc",
  category: "documents",
  hosts: ["app.pandadoc.com"],
  exports: ["pdf", "csv"],
  imports: ["pdf", "docx"],
};

export const pandadocFacts: ServiceFacts = {
  api: { page: "https://developers.pandadoc.com", auth: "oauth2" },
  checked: { auth: "services.json" },
};
