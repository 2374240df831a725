import type { Service } from "../service.ts";

export const basecamp: Service = {
  id: "basecamp",
  name: "Basecamp",
  category: "projects",
  hosts: ["3.basecamp.com"],
  exports: ["*"],
  imports: ["*"],
  api: "https://github.com/basecamp/bc3-api",
};
