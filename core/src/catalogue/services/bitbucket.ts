import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const bitbucket: Service = {
  id: "bitbucket",
  name: "Bitbucket",
  category: "development",
  hosts: ["bitbucket.org"],
  exports: ["zip", "csv"],
  imports: ["*"],
};

export const bitbucketFacts: ServiceFacts = {
  api: { page: "https://developer.atlassian.com/cloud/bitbucket/rest", auth: "oauth2" },
  n8n: ["bitbucketTrigger"],
  checked: { auth: "services.json", n8n: "n8n-node-types.csv" },
};
