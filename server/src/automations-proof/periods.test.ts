import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeAutomation } from "@floyo/core/automations";
import type { CalendarRule } from "@floyo/core/mining";
import { buildTrigger } from "@floyo/core/testing";
import { Hono } from "hono";
import { expect, test } from "vitest";
import { buildPlan, buildScript } from "./build-plan.ts";
import { runScript } from "./run-script.ts";
import { startStandIn } from "./start-stand-in.ts";

const planOf = (rule: CalendarRule) =>
  buildPlan({ steps: [{ operation: "download", place: "meta-ads", ext: "csv" }], trigger: buildTrigger({ rule }) });

/** The days that a run on this day asks for. */
async function findPeriod(rule: CalendarRule, today: string): Promise<unknown> {
  let asked: unknown;
  const app = new Hono();
  app.get("*", (context) => {
    asked = JSON.parse(context.req.query("time_range") ?? "null");
    return context.json({ data: [] });
  });
  const standIn = await startStandIn(app);
  const folder = await mkdtemp(join(tmpdir(), "floyo-period-"));
  const env = { META_ADS_TOKEN: "t", META_ADS_ACCOUNT_ID: "1", META_ADS_BASE: standIn.address, FLOYO_TODAY: today };
  const { stderr } = await runScript({ file: buildScript(planOf(rule)), folder, env });
  await standIn.close();
  await rm(folder, { recursive: true });
  expect(stderr).toBe("");
  return asked;
}

const runs: readonly { name: string; rule: CalendarRule; today: string; period: unknown }[] = [
  {
    name: "a Monday has the weekend too",
    rule: { every: "workday" },
    today: "2026-11-16",
    period: { since: "2026-11-13", until: "2026-11-15" },
  },
  {
    name: "a Tuesday has one day",
    rule: { every: "workday" },
    today: "2026-11-17",
    period: { since: "2026-11-16", until: "2026-11-16" },
  },
  {
    name: "of two weekdays each",
    rule: { every: "week", weekdays: [1, 4] },
    today: "2026-11-19",
    period: { since: "2026-11-16", until: "2026-11-18" },
  },
  {
    name: "the first has the whole month before",
    rule: { every: "month", day: 1, of: "day" },
    today: "2027-03-01",
    period: { since: "2027-02-01", until: "2027-02-28" },
  },
  {
    name: "the last workday",
    rule: { every: "month", day: -1, of: "workday" },
    today: "2026-11-30",
    period: { since: "2026-10-30", until: "2026-11-29" },
  },
  {
    name: "by hand in between",
    rule: { every: "month", day: 1, of: "workday" },
    today: "2026-11-20",
    period: { since: "2026-11-02", until: "2026-11-19" },
  },
];

test.each(runs)("a run asks for the whole days since it was due before: $name", async ({ rule, today, period }) => {
  expect(await findPeriod(rule, today)).toEqual(period);
});

test("the workflow for n8n counts in the same way, in pieces that the service allows", () => {
  const textOf = (rule: CalendarRule) => {
    const plan = buildPlan({ trigger: buildTrigger({ rule }) });
    return writeAutomation(plan, "n8n")?.files[0]?.text ?? "";
  };
  expect(textOf({ every: "workday" })).toContain("const days = { 1: 3, 2: 1, 3: 1, 4: 1, 5: 1 }[$now.weekday] ?? 3;");
  expect(textOf({ every: "month", day: 1, of: "day" })).toContain(
    "const days = daysSinceDue(today);\\nconst periods = [];\\nfor (let ago = days; ago > 0; ago -= 30) {",
  );
});
