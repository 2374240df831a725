import type { Service } from "../service.ts";

export const teams: Service = {
  id: "teams",
  name: "Microsoft Teams",
  category: "messaging",
  hosts: ["teams.microsoft.com", "teams.cloud.microsoft", "teams.live.com"],
  exports: ["*"],
  imports: ["*"],
  api: "https://learn.microsoft.com/graph/teams-concept-overview",
  n8n: ["microsoftTeams"],
};
