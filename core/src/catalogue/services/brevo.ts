import type { Service } from "../service.ts";

export const brevo: Service = {
  id: "brevo",
  name: "Brevo",
  category: "marketing",
  hosts: ["app.brevo.com"],
  exports: ["csv"],
  imports: ["csv", "xlsx"],
  api: "https://developers.brevo.com",
  n8n: ["sendInBlue"],
};
