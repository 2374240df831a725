import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { targetsFor } from "@floyo/core/automations";
import { type Context, Hono } from "hono";
import { afterEach, beforeEach, expect, test } from "vitest";
import { buildPlan, buildScript, languages } from "./build-plan.ts";
import { type FetchCase, fetchCases } from "./fetch-cases.ts";
import { runScript } from "./run-script.ts";
import { startStandIn } from "./start-stand-in.ts";

const tokenHeaders = ["X-Shopify-Access-Token", "PRIVATE-TOKEN", "x-api-token"];
const isAllowed = (context: Context, name = "Authorization", value = "Bearer good-token") =>
  context.req.header(name) === value;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "floyo-fetch-"));
});
afterEach(() => rm(folder, { recursive: true }));

/** The service answers each language from its first page on; asked for another period it refuses. */
function serve({ path, period = {}, answer }: FetchCase) {
  let asked = 0;
  const app = new Hono();
  app.get("*", (context) => {
    const isKnown = isAllowed(context) || tokenHeaders.some((name) => isAllowed(context, name, "good-token"));
    const isFirst = asked % 2 === 0;
    const isAsked = !isFirst || Object.entries(period).every(([name, value]) => context.req.query(name) === value);
    if (context.req.path !== path) return context.text("no such route", 501);
    asked += 1;
    return isKnown && isAsked ? answer(context, isFirst) : context.json({ error: "not asked as agreed" }, 401);
  });
  return startStandIn(app);
}

test.each(fetchCases)("all pages of $service become one file, in each language that can", async (one) => {
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
