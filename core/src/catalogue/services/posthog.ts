import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const posthog: Service = {
  id: "posthog",
  name: "PostHog",
  category: "analytics",
  hosts: ["us.posthog.com", "eu.posthog.com", "app.posthog.com"],
  exports: ["csv", "xlsx", "png"],
  imports: ["csv"],
};

export const posthogFacts: ServiceFacts = {
  api: { page: "https://posthog.com/docs/api", auth: "api-key" },
  n8n: ["postHog"],
  checked: {
    auth: "https://github.com/NangoHQ/nango/blob/master/packages/providers/providers.yaml",
    n8n: "n8n-node-types.csv",
  },
};
