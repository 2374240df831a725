import type { Service } from "../service.ts";

export const gusto: Service = {
  id: "gusto",
  name: "Gusto",
  category: "people",
  hosts: ["app.gusto.com"],
  exports: ["csv", "pdf"],
  imports: ["csv"],
  api: "https://docs.gusto.com",
};
