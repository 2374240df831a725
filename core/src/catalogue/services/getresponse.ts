import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const getresponse: Service = {
  id: "getresponse",
  name: "GetResponse",
  category: "marketing",
  hosts: ["app.getresponse.com"],
  exports: ["csv", "xls", "xlsx"],
  imports: ["csv", "xls", "xlsx", "txt", "vcf", "ods"],
};

export const getresponseFacts: ServiceFacts = {
  api: { page: "https://apidocs.getresponse.com", auth: "oauth2" },
  n8n: ["getResponse"],
  checked: { n8n: "n8n-node-types.csv" },
};
