import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const freee: Service = {
  id: "freee",
  name: "freee",
  category: "accounting",
  hosts: ["secure.freee.co.jp"],
  exports: ["csv", "pdf"],
  imports: ["csv", "pdf", "jpg", "png"],
};

export const freeeFacts: ServiceFacts = {
  api: { page: "https://developer.freee.co.jp", auth: "oauth2" },
};
