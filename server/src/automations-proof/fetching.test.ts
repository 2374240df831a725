import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { targetsFor } from "@floyo/core/automations";
import type { ServiceId } from "@floyo/core/catalogue";
import { type Context, Hono } from "hono";
import { afterEach, beforeEach, expect, test } from "vitest";
import { buildPlan, buildScript, languages } from "./build-plan.ts";
import { runScript } from "./run-script.ts";
import { startStandIn } from "./start-stand-in.ts";

type Case = {
  readonly service: ServiceId;
  readonly ext: "csv" | "xlsx";
  readonly env: Readonly<Record<string, string>>;
  readonly path: string;
  /** What the service answers to the first and to the second request; asked otherwise it refuses. */
  readonly answer: (context: Context, isFirst: boolean) => Response;
  readonly table: string;
};

const tokenHeaders = ["X-Shopify-Access-Token", "PRIVATE-TOKEN", "x-api-token"];
const isAllowed = (context: Context, name = "Authorization", value = "Bearer good-token") =>
  context.req.header(name) === value;
const nextLink = (context: Context, query: string) =>
  `<${new URL(context.req.url).origin}${context.req.path}?${query}>; rel="next"`;

const cases: readonly Case[] = [
  {
    service: "meta-ads",
    ext: "csv",
    env: { META_ADS_TOKEN: "good-token", META_ADS_ACCOUNT_ID: "42" },
    path: "/v26.0/act_42/insights",
    answer: (context, isFirst) =>
      isFirst && context.req.query("time_range") === '{"since":"2026-11-09","until":"2026-11-15"}'
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
    answer: (context, isFirst) =>
      isFirst &&
      context.req.query("created[gte]") === String(Date.parse("2026-11-08T23:00:00Z") / 1000) &&
      context.req.query("created[lt]") === String(Date.parse("2026-11-15T23:00:00Z") / 1000)
        ? context.json({ data: [{ id: "t1", amount: 100 }], has_more: true })
        : context.json({ data: [{ id: "t2", amount: context.req.query("starting_after") }], has_more: false }),
    table: "id,amount\r\nt1,100\r\nt2,t1\r\n",
  },
  {
    service: "shopify",
    ext: "csv",
    env: { SHOPIFY_TOKEN: "good-token", SHOPIFY_SHOP: "shop" },
    path: "/admin/api/2026-07/orders.json",
    answer: (context, isFirst) =>
      isFirst &&
      context.req.query("created_at_min") === "2026-11-08T23:00:00.000Z" &&
      context.req.query("created_at_max") === "2026-11-15T23:00:00.000Z"
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
    answer: (context, isFirst) =>
      isFirst && context.req.query("updated_after") === "2026-11-08T23:00:00.000Z"
        ? context.json([{ iid: 1 }], 200, { link: nextLink(context, "page=2") })
        : context.json([{ iid: context.req.query("page") }]),
    table: "iid\r\n1\r\n2\r\n",
  },
];

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "floyo-fetch-"));
});
afterEach(() => rm(folder, { recursive: true }));

/** The service answers each language from its first page on. */
function serve({ path, answer }: Case) {
  let asked = 0;
  const app = new Hono();
  app.get("*", (context) => {
    const isKnown = isAllowed(context) || tokenHeaders.some((name) => isAllowed(context, name, "good-token"));
    if (context.req.path !== path) return context.text("no such route", 501);
    asked += 1;
    return isKnown ? answer(context, asked % 2 === 1) : context.json({ error: "not asked as agreed" }, 401);
  });
  return startStandIn(app);
}

test.each(cases)("all pages of $service become one file, in each language that can", async (one) => {
  const { service, ext, env, table } = one;
  const standIn = await serve(one);
  const plan = buildPlan({ steps: [{ operation: "download", place: service, ext }] });
  const base = { [`${service.replaceAll("-", "_").toUpperCase()}_BASE`]: standIn.address };
  const offered = targetsFor(plan).filter((target) => target === "shell");
  for (const language of [...languages, ...offered]) {
    const file = buildScript(plan, language);
    const run = await runScript({ file, folder, env: { ...env, ...base, FLOYO_TODAY: "2026-11-16" } });
    expect(run.stderr).toBe("");
    expect(await readFile(join(folder, `${service}.csv`), "utf8")).toBe(table);
    await rm(join(folder, `${service}.csv`));
  }
  await standIn.close();
});

test("reports of two services become two files", async () => {
  const app = new Hono();
  app.get("/open_api/*", (context) =>
    context.json({ code: 0, data: { list: [{ metrics: { spend: "1" } }], page_info: { total_page: 1 } } }),
  );
  app.get("/v26.0/*", (context) => context.json({ data: [{ spend: "2" }] }));
  const standIn = await startStandIn(app);
  const steps = (["tiktok-ads", "meta-ads"] as const).map(
    (place) => ({ operation: "download", place, ext: "csv" }) as const,
  );
  const plan = buildPlan({ steps: [...steps, { operation: "upload", place: "google-sheets", ext: "csv" }] });
  const env = {
    TIKTOK_ADS_TOKEN: "t",
    TIKTOK_ADS_ADVERTISER_ID: "1",
    TIKTOK_ADS_BASE: standIn.address,
    META_ADS_TOKEN: "m",
    META_ADS_ACCOUNT_ID: "2",
    META_ADS_BASE: standIn.address,
  };
  for (const language of languages) {
    const run = await runScript({ file: buildScript(plan, language), folder, env });
    expect(run).toEqual({ code: 0, stdout: "Delivered tiktok-ads.csv and meta-ads.csv.\n", stderr: "" });
    expect(await readFile(join(folder, "tiktok-ads.csv"), "utf8")).toBe("spend\r\n1\r\n");
    expect(await readFile(join(folder, "meta-ads.csv"), "utf8")).toBe("spend\r\n2\r\n");
    await rm(join(folder, "meta-ads.csv"));
  }
  await standIn.close();
});

test("a token is not carried to another host, whatever the answer names", async () => {
  const app = new Hono();
  app.get("*", (context) =>
    context.json({ orders: [{ id: 1 }] }, 200, { link: '<http://127.0.0.1:9/steal>; rel="next"' }),
  );
  const standIn = await startStandIn(app);
  const plan = buildPlan({ steps: [{ operation: "download", place: "shopify", ext: "csv" }] });
  const env = { SHOPIFY_TOKEN: "good-token", SHOPIFY_SHOP: "shop", SHOPIFY_BASE: standIn.address };
  for (const language of languages) {
    const run = await runScript({ file: buildScript(plan, language), folder, env });
    expect(run).toMatchObject({ code: 0, stderr: "" });
  }
  await standIn.close();
});
