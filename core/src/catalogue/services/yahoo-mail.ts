import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const yahooMail: Service = {
  id: "yahoo-mail",
  name: "Yahoo Mail",
  category: "email",
  hosts: ["mail.yahoo.com"],
  exports: ["*"],
  imports: ["*"],
};

export const yahooMailFacts: ServiceFacts = {};
