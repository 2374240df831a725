import type { Service } from "../service.ts";

export const zapier: Service = {
  id: "zapier",
  name: "Zapier",
  category: "automation",
  hosts: ["zapier.com"],
  exports: ["csv", "json"],
  imports: ["json"],
  api: "https://docs.zapier.com",
};
