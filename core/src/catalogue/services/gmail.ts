import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const gmail: Service = {
  id: "gmail",
  name: "Gmail",
  category: "email",
  hosts: ["mail.google.com", "mail-attachment.googleusercontent.com"],
  exports: ["eml", "pdf", "csv", "xlsx", "zip"],
  imports: ["*"],
};

export const gmailFacts: ServiceFacts = {
  api: { page: "https://developers.google.com/gmail/api", auth: "oauth2" },
  n8n: ["gmail"],
  make: "google-email",
  zapier: "gmail",
  checked: { auth: "services.json", n8n: "n8n-node-types.csv" },
};
