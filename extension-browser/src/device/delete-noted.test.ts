import { alarms } from "../testing/fake-browser.ts";
import { filterSignal } from "@floyo/core/privacy";
import { freshDeviceState, recordConsent } from "@floyo/core/sync";
import { buildPolicy, buildReceipt, buildSignal, testTokenKey } from "@floyo/core/testing";
import { chooseEvents, exportHistory } from "@floyo/core/view";
import { beforeEach, expect, test } from "vitest";
import { runJob } from "../background/jobs.ts";
import { createMemoryDevice } from "../testing/create-memory-device.ts";
import { deleteNoted } from "./delete-noted.ts";
import type { Device } from "./device.ts";
import { readNoted } from "./read-noted.ts";

const yes = buildReceipt({ at: 1_790_000_000 });
const agreed = recordConsent(freshDeviceState, yes);
const withdrawn = recordConsent(agreed, { ...yes, granted: false });

beforeEach(() => alarms.clear());

async function createDevice(state = agreed): Promise<Device> {
  const device = createMemoryDevice(state);
  for (const url of ["https://ads.tiktok.com/", "https://bank.example/"]) {
    const passed = filterSignal(buildSignal({ place: { kind: "site", url } }), buildPolicy(), testTokenKey);
    if (!passed.ok) throw new Error(passed.code);
    await device.labels.remember(passed.value.labels);
    await device.log.append([passed.value.event]);
  }
  return device;
}

async function deleteBank(device: Device) {
  const { events, context } = await readNoted(device);
  return deleteNoted(device, chooseEvents(events, { kind: "site", name: "bank.example" }, context));
}

const exported = (device: Device) => exportHistory(device, "json", 0);

test("a site that was deleted is in no export, and its name is gone; what waits has neither", async () => {
  const device = await createDevice();
  expect(await exported(device)).toContain("bank.example");
  expect(await deleteBank(device)).toMatchObject({ ok: true });
  expect(await exported(device)).not.toContain("bank.example");
  expect((await readNoted(device)).events.map(({ place }) => place)).toEqual(["tiktok-ads"]);
  const waiting = await device.log.pending({ events: 10, bytes: 10_000 });
  expect(waiting.map(({ kind }) => kind)).toEqual(["event", "tombstone"]);
});

test.each([
  ["with consent", agreed],
  ["after a withdrawal", withdrawn],
])("%s: what the page could not finish the worker does half a minute later", async (_, state) => {
  const device = await createDevice(state);
  const cutOff = { ...device, log: { ...device.log, remove: () => Promise.reject(new Error("cut")) } };
  expect(await deleteBank(cutOff)).toEqual({ ok: false, code: "deletion-unfinished" });
  expect([...alarms]).toEqual(["soon"]);
  await runJob("soon", device, () => 1_795_000_000_000);
  expect(await device.log.read(0)).toHaveLength(1);
  expect(await exported(device)).not.toContain("bank.example");
});
