import { alarms } from "../testing/fake-browser.ts";
import { freshDeviceState, recordConsent } from "@floyo/core/sync";
import { buildFilteredEvent, buildReceipt, buildToken } from "@floyo/core/testing";
import { beforeEach, expect, test } from "vitest";
import { createMemoryDevice } from "../testing/create-memory-device.ts";
import { runJob, scheduleRounds } from "./jobs.ts";

const nowSeconds = 1_800_000_000;
const daysAgo = (days: number) => nowSeconds - days * 86_400;
const [old, keptBack, young] = [buildToken("old"), buildToken("kept back"), buildToken("young")];
const yes = buildReceipt({ at: daysAgo(200) });
const agreed = recordConsent(freshDeviceState, yes);
const withdrawn = recordConsent(agreed, { ...yes, granted: false });
const outdated = recordConsent(freshDeviceState, { ...yes, textVersion: 1 });

beforeEach(() => alarms.clear());

test.each([
  ["before the first answer", freshDeviceState, false],
  ["after a first no", recordConsent(freshDeviceState, { ...yes, granted: false }), false],
  ["with consent", agreed, true],
  ["after a withdrawal", withdrawn, true],
])("%s: whether the log is looked after twice a day", async (_, state, isLookedAfter) => {
  await scheduleRounds(createMemoryDevice(state), nowSeconds);
  expect(alarms.has("mine")).toBe(isLookedAfter);
});

test.each([
  ["withdrawn", withdrawn],
  ["agreed to older words", outdated],
])("%s: what is too old or was kept back still goes with its names, and no key is made", async (_, state) => {
  const device = createMemoryDevice(state);
  await device.labels.remember([old, keptBack, young].map((token) => ({ token, text: `${token}.csv` })));
  await device.log.append([
    buildFilteredEvent({ at: daysAgo(91), file: old }),
    buildFilteredEvent({ at: daysAgo(1), file: keptBack }),
    buildFilteredEvent({ at: daysAgo(89), file: young }),
  ]);
  await device.log.remove([2], "veto");
  await runJob("mine", device, () => nowSeconds * 1000);
  expect((await device.log.read(0)).map(({ file }) => file)).toEqual([young]);
  expect([...(await device.labels.read([old, keptBack, young])).keys()]).toEqual([young]);
  expect(await device.keyStore.load()).toBeUndefined();
});
