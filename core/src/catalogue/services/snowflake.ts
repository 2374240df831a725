import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const snowflake: Service = {
  id: "snowflake",
  name: "Snowflake",
  category: "data",
  hosts: ["app.snowflake.com", "*.snowflakecomputing.com"],
  exports: ["csv", "json"],
  imports: ["csv", "json", "parquet"],
};

export const snowflakeFacts: ServiceFacts = {
  api: { page: "https://docs.snowflake.com", auth: "oauth2" },
  n8n: ["snowflake"],
  checked: { auth: "services.json", n8n: "n8n-node-types.csv" },
};
