import type { Service } from "../service.ts";

export const zendesk: Service = {
  id: "zendesk",
  name: "Zendesk",
  category: "support",
  hosts: ["*.zendesk.com"],
  exports: ["csv", "json", "xml"],
  imports: ["csv"],
  api: "https://developer.zendesk.com/api-reference",
  n8n: ["zendesk"],
};
