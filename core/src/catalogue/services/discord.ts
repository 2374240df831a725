import type { Service } from "../service.ts";

export const discord: Service = {
  id: "discord",
  name: "Discord",
  category: "messaging",
  hosts: ["discord.com", "cdn.discordapp.com", "media.discordapp.net"],
  exports: ["*"],
  imports: ["*"],
  api: "https://discord.com/developers/docs",
  n8n: ["discord"],
};
