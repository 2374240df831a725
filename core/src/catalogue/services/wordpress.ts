import type { Service } from "../service.ts";

export const wordpress: Service = {
  id: "wordpress",
  name: "WordPress",
  category: "websites",
  hosts: ["wordpress.com", "*/wp-admin"],
  exports: ["xml", "csv"],
  imports: ["xml", "jpg", "png", "pdf"],
  api: "https://developer.wordpress.org/rest-api",
  n8n: ["wordpress"],
};
