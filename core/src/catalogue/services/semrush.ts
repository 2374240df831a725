import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const semrush: Service = {
  id: "semrush",
  name: "Semrush",
  category: "analytics",
  hosts: ["semrush.com"],
  exports: ["csv", "xlsx", "pdf"],
  imports: ["csv", "txt"],
};

export const semrushFacts: ServiceFacts = {
  api: { page: "https://developer.semrush.com", auth: "api-key" },
  checked: { auth: "https://github.com/NangoHQ/nango/blob/master/packages/providers/providers.yaml" },
};
