import type { ServiceId } from "@floyo/core/catalogue";
import type { Context } from "hono";

export type FetchCase = {
  readonly service: ServiceId;
  readonly ext: "csv" | "xlsx";
  readonly env: Readonly<Record<string, string>>;
  readonly path: string;
  /** How the first request names the week before 2026-11-16, a Monday in Berlin. */
  readonly period?: Readonly<Record<string, string>>;
  /** What the service answers to the first and to the second request. */
  readonly answer: (context: Context, isFirst: boolean) => Response;
  readonly table: string;
};

const nextLink = (context: Context, query: string) =>
  `<${new URL(context.req.url).origin}${context.req.path}?${query}>; rel="next"`;

/** What each service answers in two pages, and the table that they are. */
export const fetchCases: readonly FetchCase[] = [
  {
    service: "meta-ads",
    ext: "csv",
    env: { META_ADS_TOKEN: "good-token", META_ADS_ACCOUNT_ID: "42" },
    path: "/v26.0/act_42/insights",
    period: { time_range: '{"since":"2026-11-09","until":"2026-11-15"}' },
    answer: (context, isFirst) =>
      isFirst
        ? context.json({
            data: [{ campaign_name: "a", spend: "1" }],
            paging: { cursors: { after: "two" }, next: "https://…" },
          })
        : context.json({
            data: [{ campaign_name: "b", spend: context.req.query("after") }],
            paging: { cursors: { after: "end" } },
          }),
    table: "campaign_name,spend\r\na,1\r\nb,two\r\n",
  },
  {
    service: "stripe",
    ext: "csv",
    env: { STRIPE_KEY: "good-token" },
    path: "/v1/balance_transactions",
    period: {
      "created[gte]": String(Date.parse("2026-11-08T23:00:00Z") / 1000),
      "created[lt]": String(Date.parse("2026-11-15T23:00:00Z") / 1000),
    },
    answer: (context, isFirst) =>
      isFirst
        ? context.json({ data: [{ id: "t1", amount: 100 }], has_more: true })
        : context.json({ data: [{ id: "t2", amount: context.req.query("starting_after") }], has_more: false }),
    table: "id,amount\r\nt1,100\r\nt2,t1\r\n",
  },
  {
    service: "shopify",
    ext: "csv",
    env: { SHOPIFY_TOKEN: "good-token", SHOPIFY_SHOP: "shop" },
    path: "/admin/api/2026-07/orders.json",
    period: { created_at_min: "2026-11-08T23:00:00.000Z", created_at_max: "2026-11-15T23:00:00.000Z" },
    answer: (context, isFirst) =>
      isFirst
        ? context.json({ orders: [{ id: 1, customer: { email: "a@b" } }] }, 200, {
            link: nextLink(context, "page_info=two"),
          })
        : context.json({ orders: [{ id: 2, customer: { email: context.req.query("page_info") } }] }),
    table: "id,customer.email\r\n1,a@b\r\n2,two\r\n",
  },
  {
    service: "github",
    ext: "csv",
    env: { REPO_TOKEN: "good-token", REPO: "owner/name" },
    path: "/repos/owner/name/issues",
    answer: (context, isFirst) =>
      isFirst
        ? context.json([{ number: 1, labels: [] }], 200, {
            link: `${nextLink(context, "page=2")}, <https://x/>; rel="last"`,
          })
        : context.json([{ number: 2, labels: ["a,b"] }]),
    table: 'number,labels\r\n1,[]\r\n2,"[""a,b""]"\r\n',
  },
  {
    service: "airtable",
    ext: "csv",
    env: { AIRTABLE_TOKEN: "good-token", AIRTABLE_BASE_ID: "app1", AIRTABLE_TABLE: "tbl1" },
    path: "/v0/app1/tbl1",
    answer: (context, isFirst) =>
      isFirst
        ? context.json({ records: [{ id: "r1", fields: { Name: "a" } }], offset: "two" })
        : context.json({ records: [{ id: "r2", fields: { Name: context.req.query("offset") } }] }),
    table: "id,Name\r\nr1,a\r\nr2,two\r\n",
  },
  {
    service: "hubspot",
    ext: "csv",
    env: { HUBSPOT_TOKEN: "good-token" },
    path: "/crm/v3/objects/contacts",
    answer: (context, isFirst) =>
      isFirst
        ? context.json({ results: [{ id: "1", properties: { email: "a" } }], paging: { next: { after: "two" } } })
        : context.json({ results: [{ id: "2", properties: { email: context.req.query("after") } }] }),
    table: "id,email\r\n1,a\r\n2,two\r\n",
  },
  {
    service: "asana",
    ext: "csv",
    env: { ASANA_TOKEN: "good-token", ASANA_PROJECT_ID: "1" },
    path: "/api/1.0/tasks",
    answer: (context, isFirst) =>
      isFirst
        ? context.json({ data: [{ id: 1, name: "a" }], next_page: { offset: "two" } })
        : context.json({ data: [{ id: 2, name: context.req.query("offset") }] }),
    table: "id,name\r\n1,a\r\n2,two\r\n",
  },
  {
    service: "todoist",
    ext: "csv",
    env: { TODOIST_TOKEN: "good-token", TODOIST_PROJECT_ID: "1" },
    path: "/api/v1/tasks",
    answer: (context, isFirst) =>
      isFirst
        ? context.json({ results: [{ id: 1, name: "a" }], next_cursor: "two" })
        : context.json({ results: [{ id: 2, name: context.req.query("cursor") }] }),
    table: "id,name\r\n1,a\r\n2,two\r\n",
  },
  {
    service: "pipedrive",
    ext: "csv",
    env: { PIPEDRIVE_TOKEN: "good-token", PIPEDRIVE_COMPANY: "firm" },
    path: "/api/v2/deals",
    answer: (context, isFirst) =>
      isFirst
        ? context.json({ data: [{ id: 1, name: "a" }], additional_data: { next_cursor: "two" } })
        : context.json({ data: [{ id: 2, name: context.req.query("cursor") }] }),
    table: "id,name\r\n1,a\r\n2,two\r\n",
  },
  {
    service: "intercom",
    ext: "csv",
    env: { INTERCOM_TOKEN: "good-token" },
    path: "/contacts",
    answer: (context, isFirst) =>
      isFirst
        ? context.json({ data: [{ id: 1, name: "a" }], pages: { next: { starting_after: "two" } } })
        : context.json({ data: [{ id: 2, name: context.req.query("starting_after") }] }),
    table: "id,name\r\n1,a\r\n2,two\r\n",
  },
  {
    service: "gitlab",
    ext: "csv",
    env: { GITLAB_TOKEN: "good-token", GITLAB_PROJECT_ID: "7" },
    path: "/api/v4/projects/7/issues",
    period: { updated_after: "2026-11-08T23:00:00.000Z" },
    answer: (context, isFirst) =>
      isFirst
        ? context.json([{ iid: 1 }], 200, { link: nextLink(context, "page=2") })
        : context.json([{ iid: context.req.query("page") }]),
    table: "iid\r\n1\r\n2\r\n",
  },
];
