import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const paypal: Service = {
  id: "paypal",
  name: "PayPal",
  category: "payments",
  hosts: ["paypal.com"],
  exports: ["csv", "pdf", "xlsx"],
  imports: ["csv"],
  native: [
    {
      does: "Makes a custom report by itself every day, week, month or quarter, ready to download.",
      formats: ["csv"],
      page: "https://www.paypalobjects.com/en_US/vhelp/servicemanagement_help/rep_custom.htm",
    },
  ],
};

export const paypalFacts: ServiceFacts = {
  api: { page: "https://developer.paypal.com/api/rest", auth: "oauth2" },
  n8n: ["payPal"],
  checked: { auth: "services.json", n8n: "n8n-node-types.csv" },
};
