import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const coda: Service = {
  id: "coda",
  name: "Coda",
  category: "documents",
  hosts: ["coda.io"],
  exports: ["csv", "pdf"],
  imports: ["csv"],
};

export const codaFacts: ServiceFacts = {
  api: { page: "https://coda.io/developers/apis/v1", auth: "api-key" },
  n8n: ["coda"],
  checked: { auth: "services.json", n8n: "n8n-node-types.csv" },
};
