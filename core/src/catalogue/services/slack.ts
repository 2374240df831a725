import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const slack: Service = {
  id: "slack",
  name: "Slack",
  category: "messaging",
  hosts: ["app.slack.com", "*.slack.com"],
  exports: ["*"],
  imports: ["*"],
};

export const slackFacts: ServiceFacts = {
  api: { page: "https://docs.slack.dev", auth: "oauth2" },
  n8n: ["slack"],
  make: "slack",
  zapier: "slack",
  checked: { auth: "services.json", n8n: "n8n-node-types.csv" },
};
