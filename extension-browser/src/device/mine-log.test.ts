import { expect, test } from "vitest";
import { findTargets } from "@floyo/core/automations";
import { findTokens } from "@floyo/core/events";
import { filterSignal, type Signal } from "@floyo/core/privacy";
import { currentSuggestions } from "@floyo/core/suggestions";
import { buildPolicy, buildSignal, testTokenKey } from "@floyo/core/testing";
import { createMemoryDevice } from "../testing/create-memory-device.ts";
import { decideSuggestion } from "./decide-suggestion.ts";
import type { Device } from "./device.ts";
import { mineLog } from "./mine-log.ts";

const secondsPerDay = 86_400;
const nowSeconds = 1_794_826_000; // Monday 2026-11-16

/** The same report brought to the same sheet, so many weeks back, and on each of the weeks since. */
async function createDeviceWithWeeks(weeks: number): Promise<Device> {
  const device = createMemoryDevice();
  for (let back = weeks - 1; back >= 0; back -= 1) {
    for (const signal of bringReport(nowSeconds - 7200 - back * 7 * secondsPerDay)) {
      const filtered = filterSignal(signal, buildPolicy({ consentedAtMs: 0 }), testTokenKey);
      if (!filtered.ok) continue;
      await device.labels.remember(filtered.value.labels);
      await device.log.append([filtered.value.event]);
    }
  }
  return device;
}

function bringReport(at: number): readonly Signal[] {
  const name = `report_${new Date(at * 1000).toISOString().slice(0, 10)}.csv`;
  const sheet = "https://docs.google.com/spreadsheets/d/weekly/edit";
  const upload = { operation: "upload", place: { kind: "site", url: sheet }, target: sheet, tool: "drop" } as const;
  return [
    buildSignal({ atMs: at * 1000, file: { path: `/home/robin/Downloads/${name}`, bytes: at % 9973 } }),
    buildSignal({ atMs: (at + 300) * 1000, file: { name, bytes: at % 9973 }, ...upload }),
  ];
}

const suggested = async ({ state }: Device) => currentSuggestions(await state.read(), nowSeconds, findTargets);

test("a chore of four weeks is suggested, and interrupts once, whatever the rounds of mining", async () => {
  const device = await createDeviceWithWeeks(4);
  await mineLog(device, nowSeconds, "UTC");
  const [first] = await suggested(device);
  expect(first?.evidence.support).toBe(4);
  await mineLog(device, nowSeconds + 600, "UTC");
  expect((await suggested(device)).map(({ id }) => id)).toEqual([first?.id]);
  expect((await device.state.read()).announced).toMatchObject([{ suggestion: first?.id, at: nowSeconds }]);
});

test("a chore seen twice is no suggestion", async () => {
  const device = await createDeviceWithWeeks(2);
  await mineLog(device, nowSeconds, "UTC");
  expect(await suggested(device)).toEqual([]);
});

test("never survives mining anew; undone, the suggestion is back", async () => {
  const device = await createDeviceWithWeeks(4);
  await mineLog(device, nowSeconds, "UTC");
  const [first] = await suggested(device);
  const decide = (decision: "never" | "undo") =>
    decideSuggestion(device, { suggestion: first?.id ?? "", decision }, nowSeconds);
  expect((await decide("never")).ok).toBe(true);
  await mineLog(device, nowSeconds, "UTC");
  expect(await suggested(device)).toEqual([]);
  expect((await decide("undo")).ok).toBe(true);
  expect(await suggested(device)).toHaveLength(1);
});

test("events older than the retention are forgotten, the habit is kept", async () => {
  const device = await createDeviceWithWeeks(20);
  await mineLog(device, nowSeconds, "UTC");
  const oldest = Math.min(...(await device.log.read(0)).map(({ at }) => at));
  expect(oldest).toBeGreaterThanOrEqual(nowSeconds - 90 * secondsPerDay);
  expect(await suggested(device)).toHaveLength(1);
});

test("a name goes with the last event that has it; the habit keeps its own", async () => {
  const device = await createDeviceWithWeeks(20);
  const tokens = [...findTokens(await device.log.read(0))];
  await mineLog(device, nowSeconds, "UTC");
  const names = [...(await device.labels.read(tokens)).values()];
  expect(names).toContain("report_{date}.csv");
  expect(names).toContain("report_2026-11-16.csv");
  expect(names).not.toContain("report_2026-07-06.csv");
});
