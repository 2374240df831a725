import type { Service } from "../service.ts";

export const pandadoc: Service = {
  id: "pandadoc",
  name: "PandaDoc",
  category: "documents",
  hosts: ["app.pandadoc.com"],
  exports: ["pdf", "csv"],
  imports: ["pdf", "docx"],
  api: "https://developers.pandadoc.com",
};
