import type { Service } from "../service.ts";

export const mailchimp: Service = {
  id: "mailchimp",
  name: "Mailchimp",
  category: "marketing",
  hosts: ["*.admin.mailchimp.com"],
  exports: ["csv", "zip"],
  imports: ["csv", "txt", "xlsx"],
  api: "https://mailchimp.com/developer",
  n8n: ["mailchimp"],
};
