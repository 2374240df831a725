import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const wix: Service = {
  id: "wix",
  name: "Wix",
  category: "websites",
  hosts: ["manage.wix.com", "editor.wix.com"],
  exports: ["csv", "xlsx", "pdf"],
  imports: ["csv", "jpg", "png", "pdf", "mp4"],
};

export const wixFacts: ServiceFacts = {
  api: { page: "https://dev.wix.com", auth: "oauth2" },
};
