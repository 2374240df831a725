import { expect, test } from "vitest";
import { consentedSince, consentTextVersions } from "@floyo/core/settings";
import { buildFilteredEvent, buildToken } from "@floyo/core/testing";
import { createMemoryDevice } from "../testing/create-memory-device.ts";
import { noteWrites } from "../testing/note-writes.ts";
import { answerConsent } from "./answer-consent.ts";
import { pendingEventSeqs } from "./pending-events.ts";

const nowMs = 1_795_000_000_400;
const recording = (granted: boolean) => ({ purpose: "recording", granted }) as const;

test("a yes makes the keys, says since when, and looks no further back", async () => {
  const device = createMemoryDevice();
  expect((await answerConsent(device, recording(true), nowMs)).ok).toBe(true);
  const { receipts } = await device.state.read();
  expect(consentedSince(receipts, "recording", "browser")).toBe(1_795_000_000);
  expect((await device.cursor.load())?.throughMs).toBeGreaterThan(nowMs);
  expect(await device.keyStore.load()).toBeDefined();
});

test("a no is remembered and makes nothing else", async () => {
  const { device, writes } = noteWrites(createMemoryDevice(), false);
  await answerConsent(device, recording(false), nowMs);
  expect((await device.state.read()).receipts).toMatchObject([
    { granted: false, textVersion: consentTextVersions.browser.recording },
  ]);
  expect(writes).toEqual(["state.update"]);
});

test("withdrawn, what had not left is gone at once, with its names; what the server has stays in the history", async () => {
  const device = createMemoryDevice();
  const [left, unsent] = [buildToken("left"), buildToken("unsent")];
  await answerConsent(device, recording(true), nowMs);
  await device.labels.remember([left, unsent].map((token) => ({ token, text: `${token}.csv` })));
  const event = buildFilteredEvent({ file: unsent });
  await device.log.append([buildFilteredEvent({ file: left }), event, event]);
  await device.log.acknowledge([{ seq: 1, kind: "event" }]);
  await answerConsent(device, recording(false), nowMs + 5000);
  expect(await pendingEventSeqs(device.log)).toEqual([]);
  expect((await device.log.read(0)).map(({ seq }) => seq)).toEqual([1]);
  expect([...(await device.labels.read([left, unsent])).keys()]).toEqual([left]);
  expect(await device.cursor.load()).toBeUndefined();
});

test("a yes to sync is a receipt of its own and no yes to recording", async () => {
  const device = createMemoryDevice();
  await answerConsent(device, { purpose: "sync", granted: true }, nowMs);
  const { receipts } = await device.state.read();
  expect(consentedSince(receipts, "recording", "browser")).toBeUndefined();
  expect(receipts.map(({ purpose }) => purpose)).toEqual(["sync"]);
});

test("sync switched off, the events stay in the history and none of them waits; a later yes is to what comes after it", async () => {
  const device = createMemoryDevice();
  await answerConsent(device, recording(true), nowMs);
  await device.log.append([buildFilteredEvent(), buildFilteredEvent()]);
  for (const granted of [false, true]) await answerConsent(device, { purpose: "sync", granted }, nowMs);
  await device.log.append([buildFilteredEvent()]);
  expect(await pendingEventSeqs(device.log)).toEqual([3]);
  expect(await device.log.read(0)).toHaveLength(3);
});
