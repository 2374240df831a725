import { expect, test } from "vitest";
import type { ActivityEvent } from "../events/index.ts";
import {
  buildEvent,
  buildFilteredEvent,
  buildSuggestion,
  createMemoryEventLog,
  createMemoryStateStore,
  serveAnswers,
} from "../testing/index.ts";
import { createEvidenceReader, createStateKeeper, type ApiOutcome, type EvidenceAnswer } from "./index.ts";

/** A device that noted one event, and a server that has it and one of another device. */
async function createDevice() {
  const log = createMemoryEventLog();
  const appended = await log.append([buildFilteredEvent({ at: 1000 })]);
  const own = appended.ok ? appended.value : [];
  const others = [buildEvent({ at: 2000, seq: 9 })];
  const answer = { events: [...own, ...others] };
  const served = serveAnswers({ readEvidence: async () => ({ kind: "answered", answer }) });
  return { own, others, served, stores: { log, state: createStateKeeper(createMemoryStateStore()) } };
}

const unreachable = { kind: "unreachable", reason: "no-connection" } as const;

const suggest = (events: readonly ActivityEvent[]) =>
  buildSuggestion({
    evidence: { support: 1, occurrences: [{ start: 1, end: 2, events: events.map(({ id }) => id) }] },
  });

test("what this device noted itself is asked of nobody", async () => {
  const { own, served, stores } = await createDevice();
  expect(await createEvidenceReader(stores, served.askServer)(suggest(own))).toEqual(own);
  expect(served.asked).toBe(0);
});

test("the other devices' events come from the server, which is asked once, and none comes twice", async () => {
  const { own, others, served, stores } = await createDevice();
  const read = createEvidenceReader(stores, served.askServer);
  const suggestion = suggest([...own, ...others]);
  expect(await read(suggestion)).toEqual([...own, ...others]);
  expect(await read(suggestion)).toEqual([...own, ...others]);
  expect(served.asked).toBe(1);
});

test("a server that does not answer is asked again the next time", async () => {
  const { own, others, stores } = await createDevice();
  const outcomes: ApiOutcome<EvidenceAnswer>[] = [unreachable, { kind: "answered", answer: { events: others } }];
  const { askServer } = serveAnswers({ readEvidence: async () => outcomes.shift() ?? unreachable });
  const read = createEvidenceReader(stores, askServer);
  expect(await read(suggest([...own, ...others]))).toEqual(own);
  expect(await read(suggest([...own, ...others]))).toEqual([...own, ...others]);
});
