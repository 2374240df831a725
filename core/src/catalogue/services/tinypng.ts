import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const tinypng: Service = {
  id: "tinypng",
  name: "TinyPNG",
  category: "design",
  hosts: ["tinypng.com", "tinify.com"],
  exports: ["png", "jpg", "webp", "avif", "zip"],
  imports: ["png", "jpg", "jpeg", "webp", "avif"],
};

export const tinypngFacts: ServiceFacts = {
  api: { page: "https://tinypng.com/developers", auth: "basic" },
  families: ["tinified.zip"],
  checked: { families: "public code" },
};
