import type { Service } from "../service.ts";

export const github: Service = {
  id: "github",
  name: "GitHub",
  category: "development",
  hosts: ["github.com"],
  exports: ["*"],
  imports: ["*"],
  api: "https://docs.github.com/rest",
  n8n: ["github"],
};
