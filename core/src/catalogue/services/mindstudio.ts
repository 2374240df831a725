import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const mindstudio: Service = {
  id: "mindstudio",
  name: "MindStudio",
  category: "ai",
  hosts: ["app.mindstudio.ai", "mindstudio.ai"],
  exports: ["*"],
  imports: ["*"],
};

export const mindstudioFacts: ServiceFacts = {
  api: { page: "https://help.mindstudio.ai/developers/api-reference", auth: "api-key" },
};
