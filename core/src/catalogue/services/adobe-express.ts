import type { Service } from "../service.ts";

export const adobeExpress: Service = {
  id: "adobe-express",
  name: "Adobe Express",
  category: "design",
  hosts: ["new.express.adobe.com", "express.adobe.com"],
  exports: ["png", "jpg", "pdf", "mp4"],
  imports: ["png", "jpg", "mp4"],
  api: "https://developer.adobe.com/express",
};
