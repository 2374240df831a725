import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const vimeo: Service = {
  id: "vimeo",
  name: "Vimeo",
  category: "media",
  hosts: ["vimeo.com"],
  exports: ["mp4", "csv", "srt"],
  imports: ["mp4", "mov"],
};

export const vimeoFacts: ServiceFacts = {
  api: { page: "https://developer.vimeo.com", auth: "oauth2" },
  checked: { auth: "https://github.com/NangoHQ/nango/blob/master/packages/providers/providers.yaml" },
};
