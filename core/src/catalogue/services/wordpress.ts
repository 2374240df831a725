import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const wordpress: Service = {
  id: "wordpress",
  name: "WordPress",
  category: "websites",
  hosts: ["wordpress.com", "*/wp-admin"],
  exports: ["xml", "csv"],
  imports: ["xml", "jpg", "png", "pdf"],
};

export const wordpressFacts: ServiceFacts = {
  api: { page: "https://developer.wordpress.org/rest-api", auth: "oauth2" },
  n8n: ["wordpress"],
  make: "wordpress",
  zapier: "wordpress",
  checked: { auth: "services.json", n8n: "n8n-node-types.csv" },
};
