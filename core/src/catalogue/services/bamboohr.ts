import type { Service } from "../service.ts";

export const bamboohr: Service = {
  id: "bamboohr",
  name: "BambooHR",
  category: "people",
  hosts: ["*.bamboohr.com"],
  exports: ["csv", "xlsx", "pdf"],
  imports: ["csv"],
  api: "https://documentation.bamboohr.com",
  n8n: ["bambooHr"],
};
