import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const rakutenRms: Service = {
  id: "rakuten-rms",
  name: "Rakuten RMS",
  category: "commerce",
  hosts: ["*.rms.rakuten.co.jp"],
  exports: ["csv"],
  imports: ["csv", "jpg", "gif", "png"],
};

export const rakutenRmsFacts: ServiceFacts = {
  api: { page: "https://webservice.rms.rakuten.co.jp", auth: "api-key" },
};
