import type { Service } from "../service.ts";

export const freshbooks: Service = {
  id: "freshbooks",
  name: "FreshBooks",
  category: "accounting",
  hosts: ["my.freshbooks.com"],
  exports: ["csv", "pdf"],
  imports: ["csv"],
  api: "https://www.freshbooks.com/api",
};
