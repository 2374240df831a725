import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const phpmyadmin: Service = {
  id: "phpmyadmin",
  name: "phpMyAdmin",
  category: "data",
  hosts: ["*/phpmyadmin"],
  exports: ["sql", "csv", "json", "xml", "ods", "odt", "pdf", "php", "tex", "yaml", "doc", "zip", "gz"],
  imports: ["sql", "csv", "ods", "xml", "zip", "gz", "bz2"],
};

export const phpmyadminFacts: ServiceFacts = {
  checked: {
    exports: "https://docs.phpmyadmin.net/en/latest/import_export.html",
    imports: "https://docs.phpmyadmin.net/en/latest/import_export.html",
  },
};
