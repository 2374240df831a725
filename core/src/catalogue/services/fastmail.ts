import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const fastmail: Service = {
  id: "fastmail",
  name: "Fastmail",
  category: "email",
  hosts: ["app.fastmail.com"],
  exports: ["*"],
  imports: ["*"],
};

export const fastmailFacts: ServiceFacts = {
  api: { page: "https://www.fastmail.com/dev", auth: "api-key" },
};
