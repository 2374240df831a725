import type { Service } from "../service.ts";

export const googleSlides: Service = {
  id: "google-slides",
  name: "Google Slides",
  category: "documents",
  hosts: ["docs.google.com/presentation"],
  exports: ["pptx", "pdf", "png"],
  imports: ["pptx", "odp"],
  api: "https://developers.google.com/slides/api",
  n8n: ["googleSlides"],
};
