import { expect, test } from "vitest";
import { buildFilteredEvent, createMemoryEventLog } from "../testing/index.ts";
import { boundOutbox } from "./bound-outbox.ts";
import { createFlushLock } from "./flush-lock.ts";

const limit = { events: 1, bytes: 1_000_000 };

test("the outbox is bounded though nothing is sent, but not while something is on its way", async () => {
  const [log, lock] = [createMemoryEventLog(), createFlushLock()];
  await log.append([buildFilteredEvent(), buildFilteredEvent()]);
  await lock.runAlone(async () => {
    await boundOutbox({ log, lock }, limit);
    return {};
  });
  expect(await log.overflowCount()).toBe(0);
  await boundOutbox({ log, lock }, limit);
  expect(await log.overflowCount()).toBe(1);
});
