import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const odoo: Service = {
  id: "odoo",
  name: "Odoo",
  category: "crm",
  hosts: ["*.odoo.com"],
  exports: ["xlsx", "csv", "pdf"],
  imports: ["xlsx", "csv", "xls", "pdf"],
};

export const odooFacts: ServiceFacts = {
  api: { page: "https://www.odoo.com/documentation/master/developer/reference/external_api.html", auth: "api-key" },
  n8n: ["odoo"],
  checked: {
    auth: "https://github.com/NangoHQ/nango/blob/master/packages/providers/providers.yaml",
    exports: "https://www.odoo.com/documentation/master/applications/essentials/export_import_data.html",
    imports: "https://www.odoo.com/documentation/master/applications/essentials/export_import_data.html",
    n8n: "n8n-node-types.csv",
  },
};
