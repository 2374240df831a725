import type { Service } from "../service.ts";

export const shipstation: Service = {
  id: "shipstation",
  name: "ShipStation",
  category: "commerce",
  hosts: ["*.shipstation.com"],
  exports: ["csv", "pdf"],
  imports: ["csv"],
  api: "https://docs.shipstation.com",
};
