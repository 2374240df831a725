import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const amplitude: Service = {
  id: "amplitude",
  name: "Amplitude",
  category: "analytics",
  hosts: ["app.amplitude.com", "app.eu.amplitude.com", "analytics.amplitude.com"],
  exports: ["csv", "pdf", "png"],
  imports: ["csv"],
};

export const amplitudeFacts: ServiceFacts = {
  api: { page: "https://amplitude.com/docs/apis", auth: "basic" },
  checked: { auth: "https://github.com/NangoHQ/nango/blob/master/packages/providers/providers.yaml" },
};
