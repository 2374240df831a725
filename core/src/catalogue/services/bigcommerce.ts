import type { Service } from "../service.ts";

export const bigcommerce: Service = {
  id: "bigcommerce",
  name: "BigCommerce",
  category: "commerce",
  hosts: ["*.mybigcommerce.com"],
  exports: ["csv"],
  imports: ["csv"],
  api: "https://developer.bigcommerce.com",
};
