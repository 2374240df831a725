import type { Service } from "../service.ts";

export const openai: Service = {
  id: "openai",
  name: "ChatGPT",
  category: "ai",
  hosts: ["chatgpt.com", "platform.openai.com"],
  exports: ["csv", "xlsx", "png", "pdf", "docx"],
  imports: ["*"],
  api: "https://platform.openai.com/docs/api-reference",
  n8n: ["openAi"],
};
