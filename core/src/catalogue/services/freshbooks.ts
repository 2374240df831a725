import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const freshbooks: Service = {
  id: "freshbooks",
  name: "FreshBooks",
  category: "accounting",
  hosts: ["my.freshbooks.com"],
  exports: ["csv", "pdf"],
  imports: ["csv"],
};

export const freshbooksFacts: ServiceFacts = {
  api: { page: "https://www.freshbooks.com/api", auth: "oauth2" },
  checked: { auth: "services.json" },
};
