import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const discord: Service = {
  id: "discord",
  name: "Discord",
  category: "messaging",
  hosts: ["discord.com", "cdn.discordapp.com", "media.discordapp.net"],
  exports: ["*"],
  imports: ["*"],
};

export const discordFacts: ServiceFacts = {
  api: { page: "https://discord.com/developers/docs", auth: "oauth2" },
  n8n: ["discord"],
  make: "discord",
  zapier: "discord",
  checked: { auth: "services.json", n8n: "n8n-node-types.csv" },
};
