import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const googleSearchConsole: Service = {
  id: "google-search-console",
  name: "Google Search Console",
  category: "analytics",
  hosts: ["search.google.com/search-console"],
  exports: ["csv", "xlsx"],
  imports: ["xml"],
};

export const googleSearchConsoleFacts: ServiceFacts = {
  api: { page: "https://developers.google.com/webmaster-tools", auth: "oauth2" },
  checked: { auth: "services.json" },
};
