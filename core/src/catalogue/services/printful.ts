import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const printful: Service = {
  id: "printful",
  name: "Printful",
  category: "commerce",
  hosts: ["printful.com/dashboard"],
  exports: ["csv", "pdf"],
  imports: ["png", "jpg", "csv"],
};

export const printfulFacts: ServiceFacts = {
  api: { page: "https://developers.printful.com/docs", auth: "oauth2" },
  checked: { auth: "https://github.com/NangoHQ/nango/blob/master/packages/providers/providers.yaml" },
};
