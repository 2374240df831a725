import type { Service } from "../service.ts";

export const tableau: Service = {
  id: "tableau",
  name: "Tableau Cloud",
  category: "data",
  hosts: ["*.online.tableau.com"],
  exports: ["csv", "xlsx", "pdf", "png"],
  imports: ["csv", "xlsx", "hyper"],
  api: "https://help.tableau.com/current/api/rest_api/en-us",
};
