import type { Service } from "../service.ts";

export const klaviyo: Service = {
  id: "klaviyo",
  name: "Klaviyo",
  category: "marketing",
  hosts: ["klaviyo.com"],
  exports: ["csv"],
  imports: ["csv"],
  api: "https://developers.klaviyo.com",
};
