import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const bigquery: Service = {
  id: "bigquery",
  name: "Google BigQuery",
  category: "data",
  hosts: ["console.cloud.google.com/bigquery"],
  exports: ["csv", "json", "parquet"],
  imports: ["csv", "json", "parquet"],
};

export const bigqueryFacts: ServiceFacts = {
  api: { page: "https://cloud.google.com/bigquery/docs/reference/rest", auth: "oauth2" },
  n8n: ["googleBigQuery"],
  checked: { auth: "services.json", n8n: "n8n-node-types.csv" },
};
