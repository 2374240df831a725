import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const clockify: Service = {
  id: "clockify",
  name: "Clockify",
  category: "projects",
  hosts: ["app.clockify.me"],
  exports: ["csv", "xlsx", "pdf"],
  imports: ["csv"],
};

export const clockifyFacts: ServiceFacts = {
  api: { page: "https://docs.clockify.me", auth: "api-key" },
  n8n: ["clockify"],
  checked: { n8n: "n8n-node-types.csv" },
};
