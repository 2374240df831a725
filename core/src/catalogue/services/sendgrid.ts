import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const sendgrid: Service = {
  id: "sendgrid",
  name: "Twilio SendGrid",
  category: "marketing",
  hosts: ["app.sendgrid.com", "mc.sendgrid.com"],
  exports: ["csv"],
  imports: ["csv", "json"],
};

export const sendgridFacts: ServiceFacts = {
  api: { page: "https://www.twilio.com/docs/sendgrid/api-reference", auth: "api-key" },
  n8n: ["sendGrid"],
  checked: {
    auth: "https://github.com/NangoHQ/nango/blob/master/packages/providers/providers.yaml",
    n8n: "n8n-node-types.csv",
  },
};
