import type { Access } from "../access.ts";

/** REST Admin API: a custom app of one shop may use it; paging by the Link header. */
export const shopify: Access = {
  service: "shopify",
  fetch: {
    page: "https://shopify.dev/docs/api/admin-rest/latest/resources/order",
    base: "https://{SHOPIFY_SHOP}.myshopify.com",
    path: "/admin/api/2026-07/orders.json",
    query: { status: "any", limit: "250", created_at_min: "{start}", created_at_max: "{end}" },
    auth: { header: "X-Shopify-Access-Token", value: "{SHOPIFY_TOKEN}" },
    paging: { kind: "link" },
    rowsAt: "orders",
    hasPeriod: true,
    secrets: [
      {
        name: "SHOPIFY_TOKEN",
        means:
          "Admin API access token, with the scope read_orders, of a custom app made in the Shopify admin before 2026. The token of a newer app (Dev Dashboard) does too, but only for a day.",
        page: "https://shopify.dev/docs/apps/build/authentication-authorization/legacy/admin-custom-apps",
      },
    ],
    settings: [{ name: "SHOPIFY_SHOP", means: "Name of the shop: what stands before .myshopify.com." }],
  },
};
