import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const autods: Service = {
  id: "autods",
  name: "AutoDS",
  category: "commerce",
  hosts: ["platform.autods.com", "autods.com"],
  exports: ["csv"],
  imports: ["csv"],
};

export const autodsFacts: ServiceFacts = {};
