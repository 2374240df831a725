import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const grafana: Service = {
  id: "grafana",
  name: "Grafana Cloud",
  category: "data",
  hosts: ["*.grafana.net"],
  exports: ["csv", "json", "xlsx", "txt", "pdf"],
  imports: ["json"],
  native: [
    {
      does: "Mails a dashboard as a PDF and its tables as CSV, on the days and at the time that you choose.",
      formats: ["pdf", "csv"],
      page: "https://grafana.com/docs/grafana/latest/dashboards/create-reports/",
    },
  ],
};

export const grafanaFacts: ServiceFacts = {
  api: { page: "https://grafana.com/docs/grafana/latest/developers/http_api", auth: "api-key" },
  checked: {
    auth: "https://github.com/NangoHQ/nango/blob/master/packages/providers/providers.yaml",
    native: "https://grafana.com/docs/grafana/v12.4/visualizations/dashboards/create-reports.md",
  },
};
