import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const worldBank: Service = {
  id: "world-bank",
  name: "World Bank Open Data",
  category: "open-data",
  hosts: ["data.worldbank.org", "databank.worldbank.org", "datacatalog.worldbank.org"],
  exports: ["csv", "xlsx", "xls", "xml", "zip"],
  imports: [],
};

export const worldBankFacts: ServiceFacts = {
  api: { page: "https://datahelpdesk.worldbank.org/knowledgebase/topics/125589", auth: "none" },
};
