import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const canvasLms: Service = {
  id: "canvas-lms",
  name: "Canvas",
  category: "learning",
  hosts: ["*.instructure.com"],
  exports: ["csv", "zip"],
  imports: ["csv", "zip"],
};

export const canvasLmsFacts: ServiceFacts = {
  api: { page: "https://canvas.instructure.com/doc/api", auth: "oauth2" },
  checked: { auth: "https://github.com/NangoHQ/nango/blob/master/packages/providers/providers.yaml" },
};
