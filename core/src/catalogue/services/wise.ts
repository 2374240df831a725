import type { Service } from "../service.ts";

export const wise: Service = {
  id: "wise",
  name: "Wise",
  category: "payments",
  hosts: ["wise.com"],
  exports: ["csv", "pdf", "xlsx"],
  imports: ["csv", "xlsx"],
  api: "https://docs.wise.com/api-docs",
  n8n: ["wise"],
};
