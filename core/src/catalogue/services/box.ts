import type { Service } from "../service.ts";

export const box: Service = {
  id: "box",
  name: "Box",
  category: "storage",
  hosts: ["app.box.com", "box.com", "*.app.box.com", "*.boxcloud.com"],
  exports: ["*"],
  imports: ["*"],
  api: "https://developer.box.com",
  n8n: ["box"],
};
