import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const googleForms: Service = {
  id: "google-forms",
  name: "Google Forms",
  category: "forms",
  hosts: ["docs.google.com/forms", "forms.gle"],
  exports: ["csv"],
  imports: [],
};

export const googleFormsFacts: ServiceFacts = {
  api: { page: "https://developers.google.com/forms/api", auth: "oauth2" },
  checked: { auth: "services.json" },
};
