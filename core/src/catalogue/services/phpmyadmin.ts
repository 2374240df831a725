import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const phpmyadmin: Service = {
  id: "phpmyadmin",
  name: "phpMyAdmin",
  category: "data",
  hosts: ["*/phpmyadmin"],
  exports: ["sql", "csv", "json", "xml", "ods", "pdf", "tex", "yaml", "zip", "gz"],
  imports: ["sql", "csv", "xml", "ods", "zip", "gz", "bz2"],
};

export const phpmyadminFacts: ServiceFacts = {};
