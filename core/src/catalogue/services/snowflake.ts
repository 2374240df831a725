import type { Service } from "../service.ts";

export const snowflake: Service = {
  id: "snowflake",
  name: "Snowflake",
  category: "data",
  hosts: ["app.snowflake.com", "*.snowflakecomputing.com"],
  exports: ["csv", "json"],
  imports: ["csv", "json", "parquet"],
  api: "https://docs.snowflake.com",
  n8n: ["snowflake"],
};
