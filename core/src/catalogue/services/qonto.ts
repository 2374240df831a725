import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const qonto: Service = {
  id: "qonto",
  name: "Qonto",
  category: "payments",
  hosts: ["app.qonto.com"],
  exports: ["csv", "xlsx", "pdf", "qif", "ofx", "zip"],
  imports: ["pdf", "jpg", "png", "csv"],
};

export const qontoFacts: ServiceFacts = {
  api: { page: "https://docs.qonto.com", auth: "oauth2" },
};
