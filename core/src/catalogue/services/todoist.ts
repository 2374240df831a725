import type { Service } from "../service.ts";

export const todoist: Service = {
  id: "todoist",
  name: "Todoist",
  category: "projects",
  hosts: ["app.todoist.com", "todoist.com"],
  exports: ["csv"],
  imports: ["csv"],
  api: "https://developer.todoist.com",
  n8n: ["todoist"],
};
