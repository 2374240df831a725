import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const wetransfer: Service = {
  id: "wetransfer",
  name: "WeTransfer",
  category: "storage",
  hosts: ["wetransfer.com", "*.wetransfer.com"],
  exports: ["*"],
  imports: ["*"],
};

export const wetransferFacts: ServiceFacts = {};
