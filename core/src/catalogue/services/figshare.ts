import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const figshare: Service = {
  id: "figshare",
  name: "Figshare",
  category: "research",
  hosts: ["figshare.com", "*.figshare.com"],
  exports: ["*"],
  imports: ["*"],
};

export const figshareFacts: ServiceFacts = {
  api: { page: "https://docs.figshare.com", auth: "oauth2" },
};
