import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const tableau: Service = {
  id: "tableau",
  name: "Tableau Cloud",
  category: "data",
  hosts: ["*.online.tableau.com"],
  exports: ["csv", "xlsx", "pdf", "png"],
  imports: ["csv", "xlsx", "hyper"],
  native: [
    {
      does: "Mails a view or workbook as an image or PDF, on the days and at the time that you choose.",
      formats: ["png", "pdf"],
      page: "https://help.tableau.com/current/online/en-us/subscribe_user.htm",
    },
  ],
};

export const tableauFacts: ServiceFacts = {
  api: { page: "https://help.tableau.com/current/api/rest_api/en-us", auth: "session" },
  checked: { auth: "services.json" },
};
