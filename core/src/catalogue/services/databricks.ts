import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const databricks: Service = {
  id: "databricks",
  name: "Databricks",
  category: "data",
  hosts: ["*.cloud.databricks.com", "*.azuredatabricks.net", "*.gcp.databricks.com"],
  exports: ["csv", "tsv", "xlsx", "ipynb", "html", "zip", "pdf"],
  imports: ["csv", "tsv", "json", "parquet", "avro", "xlsx", "txt", "xml", "ipynb", "py", "sql", "zip"],
  native: [
    {
      does: "Mails a dashboard as a PDF, with its data attached, on the days and at the time that you choose.",
      formats: ["pdf", "csv", "tsv", "xlsx"],
      page: "https://docs.databricks.com/aws/en/dashboards/share/schedule-subscribe",
    },
  ],
};

export const databricksFacts: ServiceFacts = {
  api: { page: "https://docs.databricks.com/api", auth: "oauth2" },
  checked: {
    auth: "https://github.com/NangoHQ/nango/blob/master/packages/providers/providers.yaml",
    native: "public code",
  },
};
