import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const fred: Service = {
  id: "fred",
  name: "FRED",
  category: "open-data",
  hosts: ["fred.stlouisfed.org"],
  exports: ["xlsx", "csv", "pdf", "png", "pptx"],
  imports: [],
};

export const fredFacts: ServiceFacts = {
  api: { page: "https://fred.stlouisfed.org/docs/api", auth: "api-key" },
  families: ["fredgraph.csv"],
  checked: { families: "public code" },
};
