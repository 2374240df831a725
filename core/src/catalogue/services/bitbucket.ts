import type { Service } from "../service.ts";

export const bitbucket: Service = {
  id: "bitbucket",
  name: "Bitbucket",
  category: "development",
  hosts: ["bitbucket.org"],
  exports: ["zip", "csv"],
  imports: ["*"],
  api: "https://developer.atlassian.com/cloud/bitbucket/rest",
};
