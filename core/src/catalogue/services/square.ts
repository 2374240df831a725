import type { Service } from "../service.ts";

export const square: Service = {
  id: "square",
  name: "Square",
  category: "payments",
  hosts: ["squareup.com", "app.squareup.com"],
  exports: ["csv", "xlsx"],
  imports: ["csv", "xlsx"],
  api: "https://developer.squareup.com",
};
