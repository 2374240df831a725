import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const substack: Service = {
  id: "substack",
  name: "Substack",
  category: "marketing",
  hosts: ["*.substack.com/publish"],
  exports: ["csv", "zip"],
  imports: ["csv", "jpg", "png", "mp3", "mp4"],
};

export const substackFacts: ServiceFacts = {};
