import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const protonMail: Service = {
  id: "proton-mail",
  name: "Proton Mail",
  category: "email",
  hosts: ["mail.proton.me"],
  exports: ["*"],
  imports: ["*"],
};

export const protonMailFacts: ServiceFacts = {};
