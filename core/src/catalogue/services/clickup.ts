import type { Service } from "../service.ts";

export const clickup: Service = {
  id: "clickup",
  name: "ClickUp",
  category: "projects",
  hosts: ["app.clickup.com"],
  exports: ["csv", "xlsx", "pdf"],
  imports: ["csv"],
  api: "https://developer.clickup.com",
  n8n: ["clickUp"],
};
