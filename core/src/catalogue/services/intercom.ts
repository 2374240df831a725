import type { Service } from "../service.ts";

export const intercom: Service = {
  id: "intercom",
  name: "Intercom",
  category: "support",
  hosts: ["app.intercom.com", "app.eu.intercom.com", "app.au.intercom.com"],
  exports: ["csv"],
  imports: ["csv"],
  api: "https://developers.intercom.com",
  n8n: ["intercom"],
};
