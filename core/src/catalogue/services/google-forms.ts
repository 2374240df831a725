import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const googleForms: Service = {
  id: "google-forms",
  name: "Google Forms",
  category: "forms",
  hosts: ["docs.google.com/forms", "forms.gle"],
  exports: ["csv"],
  imports: [],
  native: [
    {
      does: "Puts each answer into a linked sheet of Google Sheets.",
      formats: ["csv"],
      page: "https://support.google.com/docs/answer/2917686",
    },
  ],
};

export const googleFormsFacts: ServiceFacts = {
  api: { page: "https://developers.google.com/forms/api", auth: "oauth2" },
  make: "google-forms",
  zapier: "google-forms",
  checked: { auth: "services.json", native: "public code" },
};
