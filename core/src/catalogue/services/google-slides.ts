import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const googleSlides: Service = {
  id: "google-slides",
  name: "Google Slides",
  category: "documents",
  hosts: ["docs.google.com/presentation"],
  exports: ["pptx", "pdf", "png"],
  imports: ["pptx", "odp"],
};

export const googleSlidesFacts: ServiceFacts = {
  api: { page: "https://developers.google.com/slides/api", auth: "oauth2" },
  n8n: ["googleSlides"],
  make: "google-slides",
  zapier: "google-slides",
  checked: { auth: "services.json", n8n: "n8n-node-types.csv" },
};
