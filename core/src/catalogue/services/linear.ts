import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const linear: Service = {
  id: "linear",
  name: "Linear",
  category: "projects",
  hosts: ["linear.app"],
  exports: ["csv"],
  imports: ["csv"],
};

export const linearFacts: ServiceFacts = {
  api: { page: "https://linear.app/developers", auth: "oauth2" },
  n8n: ["linear"],
  checked: { auth: "services.json", n8n: "n8n-node-types.csv" },
};
