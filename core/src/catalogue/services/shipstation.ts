import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const shipstation: Service = {
  id: "shipstation",
  name: "ShipStation",
  category: "commerce",
  hosts: ["*.shipstation.com"],
  exports: ["csv", "pdf"],
  imports: ["csv"],
};

export const shipstationFacts: ServiceFacts = {
  api: { page: "https://docs.shipstation.com", auth: "basic" },
  checked: { auth: "services.json" },
};
