import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const allegro: Service = {
  id: "allegro",
  name: "Allegro Sales Center",
  category: "commerce",
  hosts: ["salescenter.allegro.com", "allegro.pl/moje-allegro"],
  exports: ["csv", "xlsx", "pdf"],
  imports: ["csv", "xlsx", "jpg", "png"],
};

export const allegroFacts: ServiceFacts = {
  api: { page: "https://developer.allegro.pl", auth: "oauth2" },
};
