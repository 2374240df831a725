import type { Service } from "../service.ts";

export const bigquery: Service = {
  id: "bigquery",
  name: "Google BigQuery",
  category: "data",
  hosts: ["console.cloud.google.com/bigquery"],
  exports: ["csv", "json", "parquet"],
  imports: ["csv", "json", "parquet"],
  api: "https://cloud.google.com/bigquery/docs/reference/rest",
  n8n: ["googleBigQuery"],
};
