import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const square: Service = {
  id: "square",
  name: "Square",
  category: "payments",
  hosts: ["squareup.com", "app.squareup.com"],
  exports: ["csv", "xlsx"],
  imports: ["csv", "xlsx"],
};

export const squareFacts: ServiceFacts = {
  api: { page: "https://developer.squareup.com", auth: "oauth2" },
  families: ["transactions-{date}-{date}.csv"],
  checked: { auth: "services.json", families: "public code" },
};
