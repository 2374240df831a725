import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const ukCompaniesHouse: Service = {
  id: "uk-companies-house",
  name: "UK Companies House",
  category: "open-data",
  hosts: ["find-and-update.company-information.service.gov.uk", "download.companieshouse.gov.uk"],
  exports: ["pdf", "csv", "zip"],
  imports: [],
};

export const ukCompaniesHouseFacts: ServiceFacts = {
  api: { page: "https://developer.company-information.service.gov.uk", auth: "basic" },
  families: ["basiccompanydataasonefile-{date}.zip"],
  checked: { families: "public code" },
};
