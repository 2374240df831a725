import type { Service } from "../service.ts";

export const wetransfer: Service = {
  id: "wetransfer",
  name: "WeTransfer",
  category: "storage",
  hosts: ["wetransfer.com", "*.wetransfer.com"],
  exports: ["*"],
  imports: ["*"],
};
