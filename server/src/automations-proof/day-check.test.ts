import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CalendarRule } from "@floyo/core/mining";
import { buildTrigger } from "@floyo/core/testing";
import { expect, test } from "vitest";
import { buildPlan, buildScript } from "./build-plan.ts";
import { runScript, type ScriptRun } from "./run-script.ts";

/** Of these days, those on which the script with `--when-due` does not say that it is not due. */
async function findDueDays(rule: CalendarRule, days: readonly string[]): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), "floyo-due-"));
  const file = buildScript(buildPlan({ trigger: buildTrigger({ rule }) }));
  const runs: ScriptRun[] = [];
  for (const day of days) runs.push(await runScript({ file, folder, args: ["--when-due"], env: { FLOYO_TODAY: day } }));
  await rm(folder, { recursive: true });
  return days.filter((_, index) => !runs[index]?.stdout.includes("Not due today"));
}

test("the last workday of a month is found, also before a weekend", async () => {
  const days = ["2026-11-27", "2026-11-29", "2026-11-30", "2027-01-29", "2027-01-31"];
  expect(await findDueDays({ every: "month", day: -1, of: "workday" }, days)).toEqual(["2026-11-30", "2027-01-29"]);
});

test("the last day of February is one, in leap years too", async () => {
  const days = ["2027-02-27", "2027-02-28", "2028-02-28", "2028-02-29"];
  expect(await findDueDays({ every: "month", day: -1, of: "day" }, days)).toEqual(["2027-02-28", "2028-02-29"]);
});

test("every second week keeps its phase over the turn of the year", async () => {
  const days = ["2026-11-23", "2026-11-30", "2026-12-07", "2027-01-04", "2027-01-11"];
  expect(await findDueDays({ every: "week", weekdays: [1], interval: 2 }, days)).toEqual([
    "2026-11-23",
    "2026-12-07",
    "2027-01-04",
  ]);
});
