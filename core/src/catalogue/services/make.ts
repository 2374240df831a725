import type { Service } from "../service.ts";

export const make: Service = {
  id: "make",
  name: "Make",
  category: "automation",
  hosts: ["*.make.com"],
  exports: ["json"],
  imports: ["json"],
  api: "https://developers.make.com",
};
