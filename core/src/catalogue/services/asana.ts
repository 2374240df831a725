import type { Service } from "../service.ts";

export const asana: Service = {
  id: "asana",
  name: "Asana",
  category: "projects",
  hosts: ["app.asana.com"],
  exports: ["csv", "json"],
  imports: ["csv"],
  api: "https://developers.asana.com",
  n8n: ["asana"],
};
