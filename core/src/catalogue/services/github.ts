import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const github: Service = {
  id: "github",
  name: "GitHub",
  category: "development",
  hosts: ["github.com", "gist.github.com", "codeload.github.com", "*.githubusercontent.com"],
  exports: ["*"],
  imports: ["*"],
};

export const githubFacts: ServiceFacts = {
  api: { page: "https://docs.github.com/rest", auth: "oauth2" },
  n8n: ["github"],
  make: "github",
  zapier: "github",
  checked: { auth: "services.json", n8n: "n8n-node-types.csv" },
};
