import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const constantContact: Service = {
  id: "constant-contact",
  name: "Constant Contact",
  category: "marketing",
  hosts: ["app.constantcontact.com"],
  exports: ["csv"],
  imports: ["csv", "xlsx", "xls", "vcf"],
};

export const constantContactFacts: ServiceFacts = {
  api: { page: "https://developer.constantcontact.com", auth: "oauth2" },
  checked: { auth: "https://github.com/NangoHQ/nango/blob/master/packages/providers/providers.yaml" },
};
