import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const teams: Service = {
  id: "teams",
  name: "Microsoft Teams",
  category: "messaging",
  hosts: ["teams.microsoft.com", "teams.cloud.microsoft", "teams.live.com"],
  exports: ["*"],
  imports: ["*"],
};

export const teamsFacts: ServiceFacts = {
  api: { page: "https://learn.microsoft.com/graph/teams-concept-overview", auth: "oauth2" },
  n8n: ["microsoftTeams"],
  checked: { auth: "services.json", n8n: "n8n-node-types.csv" },
};
