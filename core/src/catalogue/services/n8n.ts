import type { Service } from "../service.ts";

export const n8n: Service = {
  id: "n8n",
  name: "n8n",
  category: "automation",
  hosts: ["app.n8n.cloud", "*.app.n8n.cloud"],
  exports: ["json"],
  imports: ["json"],
  api: "https://docs.n8n.io/api",
  n8n: ["n8n"],
};
