import type { Access } from "../access.ts";

export const stripe: Access = {
  service: "stripe",
  fetch: {
    page: "https://docs.stripe.com/api/balance_transactions/list",
    base: "https://api.stripe.com",
    path: "/v1/{STRIPE_LIST}",
    query: { limit: "100", "created[gte]": "{startUnix}", "created[lt]": "{endUnix}" },
    auth: { header: "Authorization", value: "Bearer {STRIPE_KEY}" },
    paging: { kind: "last-id", parameter: "starting_after", moreAt: "has_more" },
    rowsAt: "data",
    hasPeriod: true,
    // https://docs.stripe.com/api/authentication
    zapier: { signIn: "the restricted key as user name, and no password.", pageSize: 100 },
    secrets: [
      {
        name: "STRIPE_KEY",
        means: "Restricted key with read permission for the list, nothing more.",
        page: "https://dashboard.stripe.com/apikeys",
      },
    ],
    settings: [
      {
        name: "STRIPE_LIST",
        means: "Which list: balance_transactions, charges, payouts, invoices, customers or refunds.",
        fallback: "balance_transactions",
      },
    ],
  },
};
