import type { Service } from "../service.ts";

export const ebay: Service = {
  id: "ebay",
  name: "eBay Seller Hub",
  category: "commerce",
  hosts: ["ebay.com/sh"],
  exports: ["csv"],
  imports: ["csv"],
  api: "https://developer.ebay.com",
};
