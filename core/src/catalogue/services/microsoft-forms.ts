import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const microsoftForms: Service = {
  id: "microsoft-forms",
  name: "Microsoft Forms",
  category: "forms",
  hosts: ["forms.office.com", "forms.microsoft.com", "forms.cloud.microsoft"],
  exports: ["xlsx", "csv"],
  imports: ["docx"],
};

export const microsoftFormsFacts: ServiceFacts = {};
