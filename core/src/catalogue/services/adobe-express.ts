import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const adobeExpress: Service = {
  id: "adobe-express",
  name: "Adobe Express",
  category: "design",
  hosts: ["new.express.adobe.com", "express.adobe.com"],
  exports: ["png", "jpg", "pdf", "mp4"],
  imports: ["png", "jpg", "mp4"],
};

export const adobeExpressFacts: ServiceFacts = {
  api: { page: "https://developer.adobe.com/express", auth: "oauth2" },
};
