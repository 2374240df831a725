import type { Service } from "../service.ts";

export const googleForms: Service = {
  id: "google-forms",
  name: "Google Forms",
  category: "forms",
  hosts: ["docs.google.com/forms", "forms.gle"],
  exports: ["csv"],
  imports: [],
  api: "https://developers.google.com/forms/api",
};
