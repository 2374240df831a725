import type { Service } from "../service.ts";

export const googleSearchConsole: Service = {
  id: "google-search-console",
  name: "Google Search Console",
  category: "analytics",
  hosts: ["search.google.com/search-console"],
  exports: ["csv", "xlsx"],
  imports: ["xml"],
  api: "https://developers.google.com/webmaster-tools",
};
