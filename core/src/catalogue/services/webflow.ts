import type { Service } from "../service.ts";

export const webflow: Service = {
  id: "webflow",
  name: "Webflow",
  category: "websites",
  hosts: ["webflow.com"],
  exports: ["csv", "zip"],
  imports: ["csv", "png", "jpg"],
  api: "https://developers.webflow.com",
  n8n: ["webflow"],
};
