import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const mailchimp: Service = {
  id: "mailchimp",
  name: "Mailchimp",
  category: "marketing",
  hosts: ["*.admin.mailchimp.com"],
  exports: ["csv", "zip"],
  imports: ["csv", "txt", "xlsx"],
};

export const mailchimpFacts: ServiceFacts = {
  api: { page: "https://mailchimp.com/developer", auth: "oauth2" },
  n8n: ["mailchimp"],
  make: "mailchimp",
  zapier: "mailchimp",
  families: ["subscribed_members_export_{hash}.csv"],
  checked: { auth: "services.json", families: "public code", make: "public code", n8n: "n8n-node-types.csv" },
};
