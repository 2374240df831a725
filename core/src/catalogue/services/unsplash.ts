import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const unsplash: Service = {
  id: "unsplash",
  name: "Unsplash",
  category: "design",
  hosts: ["unsplash.com"],
  exports: ["jpg"],
  imports: ["jpg", "jpeg"],
};

export const unsplashFacts: ServiceFacts = {
  api: { page: "https://unsplash.com/documentation", auth: "api-key" },
};
