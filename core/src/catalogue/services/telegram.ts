import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const telegram: Service = {
  id: "telegram",
  name: "Telegram",
  category: "messaging",
  hosts: ["web.telegram.org"],
  exports: ["*"],
  imports: ["*"],
};

export const telegramFacts: ServiceFacts = {
  api: { page: "https://core.telegram.org/bots/api", auth: "api-key" },
  n8n: ["telegram"],
  checked: {
    auth: "https://github.com/NangoHQ/nango/blob/master/packages/providers/providers.yaml",
    n8n: "n8n-node-types.csv",
  },
};
