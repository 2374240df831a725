import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const shopee: Service = {
  id: "shopee",
  name: "Shopee Seller Centre",
  category: "commerce",
  hosts: [
    "seller.shopee.sg",
    "seller.shopee.com.my",
    "seller.shopee.co.th",
    "seller.shopee.vn",
    "seller.shopee.ph",
    "seller.shopee.co.id",
    "seller.shopee.tw",
    "seller.shopee.com.br",
  ],
  exports: ["xlsx", "csv", "pdf"],
  imports: ["xlsx", "jpg", "png"],
};

export const shopeeFacts: ServiceFacts = {
  api: { page: "https://open.shopee.com", auth: "oauth2" },
  families: ["order.all.{date}_{date}.xlsx"],
  checked: { families: "public code" },
};
