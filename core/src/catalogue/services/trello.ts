import type { Service } from "../service.ts";

export const trello: Service = {
  id: "trello",
  name: "Trello",
  category: "projects",
  hosts: ["trello.com"],
  exports: ["json", "csv"],
  imports: ["*"],
  api: "https://developer.atlassian.com/cloud/trello/rest",
  n8n: ["trello"],
};
