import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const amazonKdp: Service = {
  id: "amazon-kdp",
  name: "Amazon Kindle Direct Publishing",
  category: "media",
  hosts: ["kdp.amazon.com", "kdpreports.amazon.com"],
  exports: ["xlsx", "csv"],
  imports: ["docx", "epub", "pdf", "jpg"],
};

export const amazonKdpFacts: ServiceFacts = {};
