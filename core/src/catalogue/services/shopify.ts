import type { Service } from "../service.ts";

export const shopify: Service = {
  id: "shopify",
  name: "Shopify",
  category: "commerce",
  hosts: ["admin.shopify.com", "*.myshopify.com/admin"],
  exports: ["csv", "pdf"],
  imports: ["csv", "jpg", "png"],
  api: "https://shopify.dev/docs/api/admin-graphql",
  n8n: ["shopify"],
};
