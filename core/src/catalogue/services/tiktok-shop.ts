import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const tiktokShop: Service = {
  id: "tiktok-shop",
  name: "TikTok Shop Seller Center",
  category: "commerce",
  hosts: [
    "seller.tiktokglobalshop.com",
    "seller.tiktok.com",
    "seller-us.tiktok.com",
    "seller-uk.tiktok.com",
    "seller-id.tiktok.com",
    "seller-my.tiktok.com",
    "seller-ph.tiktok.com",
    "seller-sg.tiktok.com",
    "seller-th.tiktok.com",
    "seller-vn.tiktok.com",
  ],
  exports: ["csv", "xlsx"],
  imports: ["xlsx"],
};

export const tiktokShopFacts: ServiceFacts = {
  api: { page: "https://partner.tiktokshop.com/docv2", auth: "oauth2" },
};
