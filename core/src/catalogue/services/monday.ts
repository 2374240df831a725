import type { Service } from "../service.ts";

export const monday: Service = {
  id: "monday",
  name: "monday.com",
  category: "projects",
  hosts: ["*.monday.com"],
  exports: ["xlsx"],
  imports: ["xlsx", "csv"],
  api: "https://developer.monday.com/api-reference",
  n8n: ["mondayCom"],
};
