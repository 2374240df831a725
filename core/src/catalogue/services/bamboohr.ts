import type { Service } from "../service.ts";

export const bamboohr: Service = {
  id: "bamboohr",
  name: "BambooHR",
  category: "people",
  hosts: ["*.bamboohr.com"],
  exports: ["csv", "xlsx", "pdf"],
  imports: ["csv"],
  // Who applies for a job or fetches a payslip does it here too.
  isSensitive: true,
  api: "https://documentation.bamboohr.com",
  n8n: ["bambooHr"],
};
