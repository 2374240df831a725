import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const zendesk: Service = {
  id: "zendesk",
  name: "Zendesk",
  category: "support",
  hosts: ["*.zendesk.com"],
  exports: ["csv", "json", "xml", "pdf"],
  imports: ["csv"],
  native: [
    {
      does: "Mails a dashboard of Explore, on the days and at the time that you choose.",
      formats: ["pdf"],
      page: "https://support.zendesk.com/hc/en-us/articles/4408843602714",
    },
  ],
};

export const zendeskFacts: ServiceFacts = {
  api: { page: "https://developer.zendesk.com/api-reference", auth: "oauth2" },
  n8n: ["zendesk"],
  make: "zendesk",
  zapier: "zendesk",
  checked: {
    auth: "services.json",
    n8n: "n8n-node-types.csv",
    native: "https://support.zendesk.com/hc/en-us/articles/4408843602714",
  },
};
