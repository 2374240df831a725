import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const bigquery: Service = {
  id: "bigquery",
  name: "Google BigQuery",
  category: "data",
  hosts: ["console.cloud.google.com/bigquery"],
  exports: ["csv", "json", "parquet"],
  imports: ["csv", "json", "parquet"],
  native: [
    {
      does: "Runs a query on a schedule; with EXPORT DATA it writes the rows to Cloud Storage.",
      formats: ["csv", "json", "parquet"],
      page: "https://cloud.google.com/bigquery/docs/scheduling-queries",
    },
  ],
};

export const bigqueryFacts: ServiceFacts = {
  api: { page: "https://cloud.google.com/bigquery/docs/reference/rest", auth: "oauth2" },
  n8n: ["googleBigQuery"],
  families: ["bq-results-{date}-{n}-{time}.csv", "bquxjob_{hash}_{hash}.csv"],
  checked: { auth: "services.json", families: "public code", n8n: "n8n-node-types.csv", native: "public code" },
};
