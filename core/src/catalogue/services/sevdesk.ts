import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const sevdesk: Service = {
  id: "sevdesk",
  name: "sevdesk",
  category: "accounting",
  hosts: ["my.sevdesk.de"],
  exports: ["csv", "pdf", "zip"],
  imports: ["csv", "pdf", "jpg", "png", "xml"],
};

export const sevdeskFacts: ServiceFacts = {
  api: { page: "https://api.sevdesk.de", auth: "api-key" },
};
