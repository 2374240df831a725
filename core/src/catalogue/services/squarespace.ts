import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const squarespace: Service = {
  id: "squarespace",
  name: "Squarespace",
  category: "websites",
  hosts: ["*.squarespace.com/config"],
  exports: ["csv", "xml"],
  imports: ["csv", "xml", "jpg", "png", "pdf"],
};

export const squarespaceFacts: ServiceFacts = {
  api: { page: "https://developers.squarespace.com", auth: "oauth2" },
  checked: { auth: "https://github.com/NangoHQ/nango/blob/master/packages/providers/providers.yaml" },
};
