import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const cloudconvert: Service = {
  id: "cloudconvert",
  name: "CloudConvert",
  category: "documents",
  hosts: ["cloudconvert.com"],
  exports: ["*"],
  imports: ["*"],
};

export const cloudconvertFacts: ServiceFacts = {
  api: { page: "https://cloudconvert.com/api/v2", auth: "oauth2" },
};
