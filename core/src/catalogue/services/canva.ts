import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const canva: Service = {
  id: "canva",
  name: "Canva",
  category: "design",
  hosts: ["canva.com", "export-download.canva.com"],
  exports: ["png", "jpg", "pdf", "mp4", "pptx", "gif"],
  imports: ["png", "jpg", "mp4", "pdf", "pptx", "csv"],
};

export const canvaFacts: ServiceFacts = {
  api: { page: "https://www.canva.dev/docs/connect", auth: "oauth2" },
  checked: { auth: "services.json" },
};
