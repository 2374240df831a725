import type { Service } from "../service.ts";

export const gmail: Service = {
  id: "gmail",
  name: "Gmail",
  category: "email",
  hosts: ["mail.google.com", "mail-attachment.googleusercontent.com"],
  exports: ["eml", "pdf", "csv", "xlsx", "zip"],
  imports: ["*"],
  api: "https://developers.google.com/gmail/api",
  n8n: ["gmail"],
};
