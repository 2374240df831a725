import { expect, test } from "vitest";
import type { Proof } from "../automations/index.ts";
import type { Decision } from "../suggestions/index.ts";
import { createMemoryEventLog, createMemoryKeyStore, reportSteps, serveAnswers } from "../testing/index.ts";
import { createKeyRing } from "../keys/index.ts";
import { proveAccepted } from "./index.ts";

const options = { timeZone: "Europe/Berlin", nowSeconds: 1_794_900_000 };
const accept = (suggestion: string): Decision => ({ suggestion, activities: reportSteps, kind: "accept", at: 1000 });
const [older, newer] = [accept("older"), { ...accept("newer"), at: 2000 }];
const works: Proof = { decision: older, verdict: "works", weeks: [] };

const device = {
  log: createMemoryEventLog(),
  labels: { read: async () => new Map(), remember: async () => undefined },
  keyRing: createKeyRing(
    createMemoryKeyStore(),
    (task) => task(),
    (length) => new Uint8Array(length),
  ),
};

test("the server tells what it knows, this device the rest, and the newest stands first", async () => {
  const { askServer } = serveAnswers({ readProofs: async () => ({ kind: "answered", answer: { proofs: [works] } }) });
  const proofs = await proveAccepted([older, newer], device, { ...options, askServer });
  expect(proofs).toEqual([{ decision: newer, verdict: "unknown", weeks: [] }, works]);
});

test("a proof of what was accepted before and taken back meanwhile is of another decision", async () => {
  const again = { ...older, at: 5000 };
  const { askServer } = serveAnswers({ readProofs: async () => ({ kind: "answered", answer: { proofs: [works] } }) });
  expect(await proveAccepted([again], device, { ...options, askServer })).toMatchObject([{ verdict: "unknown" }]);
});

test("with nothing in use nobody is asked", async () => {
  const served = serveAnswers({});
  expect(await proveAccepted([], device, { ...options, askServer: served.askServer })).toEqual([]);
  expect(served.asked).toBe(0);
});
