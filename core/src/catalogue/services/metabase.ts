import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const metabase: Service = {
  id: "metabase",
  name: "Metabase",
  category: "data",
  hosts: ["*.metabaseapp.com"],
  exports: ["csv", "xlsx", "json", "png", "pdf"],
  imports: ["csv"],
  native: [
    {
      does: "Mails a dashboard with the rows of its questions attached, on the days and at the time that you choose.",
      formats: ["csv", "xlsx"],
      page: "https://www.metabase.com/docs/latest/dashboards/subscriptions",
    },
  ],
};

export const metabaseFacts: ServiceFacts = {
  api: { page: "https://www.metabase.com/docs/latest/api", auth: "api-key" },
  n8n: ["metabase"],
  families: ["query_result_{date}t{time}.csv", "query_result_{date}t{time}.xlsx"],
  checked: {
    auth: "services.json",
    exports: "https://www.metabase.com/docs/latest/questions/exporting-results",
    families: "public code",
    n8n: "https://github.com/n8n-io/n8n/blob/master/packages/nodes-base/nodes/Metabase/Metabase.node.ts",
    native: "https://github.com/metabase/docs.metabase.github.io/pull/645",
  },
};
