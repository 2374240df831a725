import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const wave: Service = {
  id: "wave",
  name: "Wave",
  category: "accounting",
  hosts: ["next.waveapps.com", "accounting.waveapps.com"],
  exports: ["csv", "xlsx", "pdf", "zip"],
  imports: ["csv", "ofx", "qfx", "qbo"],
};

export const waveFacts: ServiceFacts = {
  api: { page: "https://developer.waveapps.com", auth: "oauth2" },
  checked: { auth: "https://github.com/NangoHQ/nango/blob/master/packages/providers/providers.yaml" },
};
