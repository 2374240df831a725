import type { Service } from "../service.ts";

export const freshdesk: Service = {
  id: "freshdesk",
  name: "Freshdesk",
  category: "support",
  hosts: ["*.freshdesk.com"],
  exports: ["csv", "xml"],
  imports: ["csv"],
  api: "https://developers.freshdesk.com/api",
  n8n: ["freshdesk"],
};
