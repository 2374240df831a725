import type { Service } from "../service.ts";

export const mindstudio: Service = {
  id: "mindstudio",
  name: "MindStudio",
  category: "ai",
  hosts: ["app.mindstudio.ai", "mindstudio.ai"],
  exports: ["*"],
  imports: ["*"],
  api: "https://help.mindstudio.ai/developers/api-reference",
};
