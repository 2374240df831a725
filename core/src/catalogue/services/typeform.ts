import type { Service } from "../service.ts";

export const typeform: Service = {
  id: "typeform",
  name: "Typeform",
  category: "forms",
  hosts: ["admin.typeform.com"],
  exports: ["csv", "xlsx"],
  imports: ["csv"],
  api: "https://www.typeform.com/developers",
};
