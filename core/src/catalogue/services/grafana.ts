import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const grafana: Service = {
  id: "grafana",
  name: "Grafana Cloud",
  category: "data",
  hosts: ["*.grafana.net"],
  exports: ["csv", "json", "xlsx", "txt"],
  imports: ["json"],
};

export const grafanaFacts: ServiceFacts = {
  api: { page: "https://grafana.com/docs/grafana/latest/developers/http_api", auth: "api-key" },
};
