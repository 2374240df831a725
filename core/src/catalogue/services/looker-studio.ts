import type { Service } from "../service.ts";

export const lookerStudio: Service = {
  id: "looker-studio",
  name: "Looker Studio",
  category: "analytics",
  hosts: ["lookerstudio.google.com"],
  exports: ["csv", "pdf", "xlsx"],
  imports: ["csv"],
  api: "https://developers.google.com/looker-studio",
};
