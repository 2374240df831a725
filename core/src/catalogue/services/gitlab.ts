import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const gitlab: Service = {
  id: "gitlab",
  name: "GitLab",
  category: "development",
  hosts: ["gitlab.com"],
  exports: ["zip", "csv"],
  imports: ["*"],
};

export const gitlabFacts: ServiceFacts = {
  api: { page: "https://docs.gitlab.com/api", auth: "oauth2" },
  n8n: ["gitlab"],
  checked: {
    auth: "services.json",
    exports: "https://docs.gitlab.com/user/project/issues/csv_export/",
    n8n: "n8n-node-types.csv",
  },
};
