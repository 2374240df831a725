import type { Service } from "../service.ts";

export const etsy: Service = {
  id: "etsy",
  name: "Etsy Shop Manager",
  category: "commerce",
  hosts: ["etsy.com/your/shops", "etsy.com/your/orders"],
  exports: ["csv"],
  imports: ["csv", "jpg", "png"],
  api: "https://developers.etsy.com",
};
