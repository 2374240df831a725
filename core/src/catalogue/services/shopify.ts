import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const shopify: Service = {
  id: "shopify",
  name: "Shopify",
  category: "commerce",
  hosts: ["admin.shopify.com", "*.myshopify.com/admin"],
  exports: ["csv", "pdf"],
  imports: ["csv", "jpg", "png"],
};

export const shopifyFacts: ServiceFacts = {
  api: { page: "https://shopify.dev/docs/api/admin-graphql", auth: "oauth2" },
  n8n: ["shopify"],
  make: "shopify",
  zapier: "shopify",
  families: ["orders_export_{n}.csv", "products_export_{n}.csv"],
  checked: { auth: "services.json", families: "public code", n8n: "n8n-node-types.csv" },
};
