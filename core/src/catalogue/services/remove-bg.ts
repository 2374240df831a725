import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const removeBg: Service = {
  id: "remove-bg",
  name: "remove.bg",
  category: "design",
  hosts: ["remove.bg"],
  exports: ["png", "jpg", "zip"],
  imports: ["png", "jpg", "jpeg", "webp"],
};

export const removeBgFacts: ServiceFacts = {
  api: { page: "https://www.remove.bg/api", auth: "api-key" },
};
