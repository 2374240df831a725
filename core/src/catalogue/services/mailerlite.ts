import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const mailerlite: Service = {
  id: "mailerlite",
  name: "MailerLite",
  category: "marketing",
  hosts: ["dashboard.mailerlite.com"],
  exports: ["csv"],
  imports: ["csv", "txt"],
};

export const mailerliteFacts: ServiceFacts = {
  api: { page: "https://developers.mailerlite.com", auth: "api-key" },
  n8n: ["mailerLite"],
  checked: { n8n: "n8n-node-types.csv" },
};
