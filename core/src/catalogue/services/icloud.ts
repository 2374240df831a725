import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const icloud: Service = {
  id: "icloud",
  name: "iCloud",
  category: "storage",
  hosts: ["icloud.com", "icloud.com.cn"],
  exports: ["*"],
  imports: ["*"],
};

export const icloudFacts: ServiceFacts = {
  families: ["icloud photos.zip"],
  checked: { families: "public code" },
};
