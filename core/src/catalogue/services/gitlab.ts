import type { Service } from "../service.ts";

export const gitlab: Service = {
  id: "gitlab",
  name: "GitLab",
  category: "development",
  hosts: ["gitlab.com"],
  exports: ["zip", "csv"],
  imports: ["*"],
  api: "https://docs.gitlab.com/api",
  n8n: ["gitlab"],
};
