import { expect, test } from "vitest";
import type { Token } from "../events/index.ts";
import {
  buildFilteredEvent,
  buildRoutine,
  buildToken,
  createMemoryEventLog,
  createMemoryStateStore,
} from "../testing/index.ts";
import { freshDeviceState } from "./device-state.ts";
import { forgetOld } from "./forget-old.ts";
import { createQueue, createStateKeeper } from "./state-store.ts";

const nowSeconds = 1_800_000_000;
const daysAgo = (days: number) => nowSeconds - days * 86_400;
const [old, young, habit] = [buildToken("old"), buildToken("young"), buildToken("report")];
const whole = { events: 100, bytes: Number.MAX_SAFE_INTEGER };

/** A device that keeps events for thirty days, with the names of an old one, a young one and a habit. */
async function createDevice() {
  const settings = { ...freshDeviceState.settings, retentionDays: 30 };
  const named = new Set<Token>([old, young, habit]);
  const log = createMemoryEventLog();
  await log.append([
    buildFilteredEvent({ at: daysAgo(31), file: old }),
    buildFilteredEvent({ at: daysAgo(29), file: young }),
  ]);
  return {
    log,
    named,
    state: createStateKeeper(createMemoryStateStore({ ...freshDeviceState, settings, routines: [buildRoutine()] })),
    labels: {
      keepOnly: async (kept: ReadonlySet<Token>) =>
        [...named].filter((token) => !kept.has(token)).forEach((token) => named.delete(token)),
    },
    recordAlone: createQueue(),
  };
}

test("what is older than its days goes with its name; what is younger stays, and so do habits", async () => {
  const device = await createDevice();
  await forgetOld(device, nowSeconds);
  expect((await device.log.read(0)).map(({ file }) => file)).toEqual([young]);
  expect(device.named).toEqual(new Set([young, habit]));
});

test("the name of an event that was kept back goes, however young; the server still hears of its number", async () => {
  const device = await createDevice();
  await device.log.remove([2], "veto");
  await forgetOld(device, nowSeconds);
  expect(device.named).toEqual(new Set([habit]));
  const pending = await device.log.pending(whole);
  expect(pending.map((entry) => entry.kind === "tombstone" && entry.tombstone.removed)).toEqual(["deletion", "veto"]);
});

test("an event that stays here for good is forgotten in time like any other", async () => {
  const device = await createDevice();
  await device.log.keepHere();
  await forgetOld(device, daysAgo(-2));
  expect(await device.log.read(0)).toEqual([]);
  expect(device.named).toEqual(new Set([habit]));
});
