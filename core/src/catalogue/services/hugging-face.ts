import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const huggingFace: Service = {
  id: "hugging-face",
  name: "Hugging Face",
  category: "data",
  hosts: ["huggingface.co"],
  exports: ["*"],
  imports: ["*"],
};

export const huggingFaceFacts: ServiceFacts = {
  api: { page: "https://huggingface.co/docs/hub/api", auth: "api-key" },
};
