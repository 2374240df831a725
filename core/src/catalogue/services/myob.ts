import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const myob: Service = {
  id: "myob",
  name: "MYOB Business",
  category: "accounting",
  hosts: ["app.myob.com"],
  exports: ["csv", "xlsx", "pdf"],
  imports: ["csv", "txt", "qif", "ofx"],
};

export const myobFacts: ServiceFacts = {
  api: { page: "https://developer.myob.com", auth: "oauth2" },
  checked: { auth: "https://github.com/NangoHQ/nango/blob/master/packages/providers/providers.yaml" },
};
