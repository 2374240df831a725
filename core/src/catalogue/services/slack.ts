import type { Service } from "../service.ts";

export const slack: Service = {
  id: "slack",
  name: "Slack",
  category: "messaging",
  hosts: ["app.slack.com", "*.slack.com"],
  exports: ["*"],
  imports: ["*"],
  api: "https://docs.slack.dev",
  n8n: ["slack"],
};
