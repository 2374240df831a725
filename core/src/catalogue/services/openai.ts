import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const openai: Service = {
  id: "openai",
  name: "ChatGPT",
  category: "ai",
  hosts: ["chatgpt.com", "platform.openai.com"],
  exports: ["csv", "xlsx", "png", "pdf", "docx"],
  imports: ["*"],
};

export const openaiFacts: ServiceFacts = {
  api: { page: "https://platform.openai.com/docs/api-reference", auth: "api-key" },
  n8n: ["openAi"],
  families: ["chatgpt image {date}, {time}.png"],
  checked: { auth: "services.json", families: "public code", n8n: "n8n-node-types.csv" },
};
