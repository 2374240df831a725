import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const zohoBooks: Service = {
  id: "zoho-books",
  name: "Zoho Books",
  category: "accounting",
  hosts: [
    "books.zoho.com",
    "books.zoho.eu",
    "books.zoho.in",
    "books.zoho.com.au",
    "books.zoho.jp",
    "books.zoho.uk",
    "books.zoho.sa",
    "books.zohocloud.ca",
  ],
  exports: ["csv", "xlsx", "xls", "pdf"],
  imports: ["csv", "xlsx"],
  native: [
    {
      does: "Mails a report, as often as you choose.",
      formats: ["pdf"],
      page: "https://www.zoho.com/books/help/reports/manage-reports.html",
    },
  ],
};

export const zohoBooksFacts: ServiceFacts = {
  api: { page: "https://www.zoho.com/books/api", auth: "oauth2" },
  checked: {
    auth: "services.json",
    exports: "https://www.zoho.com/de-de/books/kb/invoices/exp-inv.md",
    native: "https://www.zoho.com/en-de/books/help/reports/manage-reports.md",
  },
};
