import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const adobeStock: Service = {
  id: "adobe-stock",
  name: "Adobe Stock Contributor",
  category: "design",
  hosts: ["contributor.stock.adobe.com"],
  exports: ["csv"],
  imports: ["jpg", "png", "svg", "eps", "ai", "mp4", "mov", "csv"],
};

export const adobeStockFacts: ServiceFacts = {};
