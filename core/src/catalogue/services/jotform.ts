import type { Service } from "../service.ts";

export const jotform: Service = {
  id: "jotform",
  name: "Jotform",
  category: "forms",
  hosts: ["jotform.com", "eu.jotform.com"],
  exports: ["csv", "xlsx", "pdf"],
  imports: ["csv", "xlsx"],
  api: "https://api.jotform.com/docs",
};
