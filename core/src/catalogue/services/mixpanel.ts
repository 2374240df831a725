import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const mixpanel: Service = {
  id: "mixpanel",
  name: "Mixpanel",
  category: "analytics",
  hosts: ["mixpanel.com", "eu.mixpanel.com", "in.mixpanel.com"],
  exports: ["csv"],
  imports: ["csv"],
};

export const mixpanelFacts: ServiceFacts = {
  api: { page: "https://developer.mixpanel.com", auth: "basic" },
  checked: { auth: "https://github.com/NangoHQ/nango/blob/master/packages/providers/providers.yaml" },
};
