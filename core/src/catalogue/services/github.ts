import type { Service } from "../service.ts";

export const github: Service = {
  id: "github",
  name: "GitHub",
  category: "development",
  hosts: ["github.com", "gist.github.com", "codeload.github.com", "*.githubusercontent.com"],
  exports: ["*"],
  imports: ["*"],
  api: "https://docs.github.com/rest",
  n8n: ["github"],
};
