import fc from "fast-check";
import { expect, test } from "vitest";
import { causes, operations } from "../events/index.ts";
import { buildEvent } from "../testing/index.ts";
import { createOverflowScale, isOverflowPossible, largestEventBytes } from "./overflow-scale.ts";
import type { BatchLimit, LogEntry } from "./event-log.ts";
import { entryBytes } from "./take-batch.ts";

const tokens = [1, 2, 3].map((digit) => String(digit).repeat(32));
const [letter, table] = tokens;

type Fields = Parameters<typeof buildEvent>[0];
const entriesOf = (events: readonly Fields[]): readonly LogEntry[] =>
  events.map((fields, index) => ({ kind: "event", event: buildEvent({ at: index, ...fields, seq: index + 1 }) }));
function chooseOverflow(entries: readonly LogEntry[], limit: BatchLimit): readonly number[] {
  const scale = createOverflowScale(limit);
  for (const entry of entries) scale.add(entry);
  return [...scale.choose()];
}
const room = (events: number) => ({ events, bytes: Number.MAX_SAFE_INTEGER });

/** In which order these are given up. */
function orderOf(events: readonly Fields[]): readonly number[] {
  const entries = entriesOf(events);
  const steps = events.map((_, index) => chooseOverflow(entries, room(events.length - index - 1)));
  return steps.map((chosen, index) => chosen.find((seq) => steps[index - 1]?.includes(seq) !== true) ?? 0);
}

test("first goes what no person did, then what a later save says too, then what was only looked at, then the steps", () => {
  const order = orderOf([
    { operation: "download", file: letter },
    { operation: "open", file: letter },
    { operation: "modify", file: letter },
    { operation: "modify", file: letter },
    { operation: "modify", file: table, cause: "vcs" },
    { operation: "upload", file: letter },
  ]);
  expect(order).toEqual([5, 3, 2, 1, 4, 6]);
});

test("a save is repeated by one of the same file within ten minutes, not by one of another file or a later one", () => {
  const order = orderOf([
    { operation: "modify", file: letter, at: 0 },
    { operation: "modify", file: table, at: 10 },
    { operation: "modify", file: letter, at: 601 },
    { operation: "modify", file: letter, at: 1201 },
  ]);
  expect(order).toEqual([3, 1, 2, 4]);
});

test("of what was not recorded as of a file nothing is a repetition", () => {
  expect(orderOf([{ operation: "modify" }, { operation: "modify" }, { operation: "open" }])).toEqual([3, 1, 2]);
});

test("as many are given up as the bytes ask for, too", () => {
  const entries = entriesOf([{ operation: "run" }, { operation: "run" }, { operation: "run" }]);
  const bytes = entries.slice(1).reduce((sum, entry) => sum + entryBytes(entry), 0);
  expect(chooseOverflow(entries, { events: 3, bytes })).toEqual([1]);
  expect(chooseOverflow(entries, { events: 3, bytes: bytes - 1 })).toEqual([1, 2]);
});

test("no event is larger than what is reckoned with", () => {
  const token = "f".repeat(32);
  const named = { file: token, stem: token, family: token, folder: token, path: token, length: token, stat: token };
  const largest = buildEvent({
    ...named,
    epoch: Number.MAX_SAFE_INTEGER,
    seq: Number.MAX_SAFE_INTEGER,
    at: 9_999_999_999,
    utcOffset: -840,
    operation: "download",
    cause: "unknown",
    surface: "browser",
    from: [token, token, token, token],
    place: token,
    target: token,
    tool: "file-input",
    active: 900,
  });
  expect(entryBytes({ kind: "event", event: largest })).toBeLessThan(largestEventBytes - 100);
  expect(isOverflowPossible(10, { events: 50, bytes: 10 * largestEventBytes })).toBe(false);
  expect(isOverflowPossible(11, { events: 50, bytes: 10 * largestEventBytes })).toBe(true);
});

const event = fc.record({
  operation: fc.constantFrom(...operations),
  cause: fc.constantFrom(...causes),
  file: fc.constantFrom(...tokens),
  at: fc.nat(2000),
});

test("what is left fits, nothing is given up that had room, and a tighter limit gives up the same and more", () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 40 }), fc.nat(40), fc.nat(12_000), (events, most, bytes) => {
      const entries = entriesOf(events);
      const chosen = chooseOverflow(entries, { events: most, bytes });
      const left = entries.filter((_, index) => !chosen.includes(index + 1));
      const weigh = (some: readonly LogEntry[]) => some.reduce((sum, entry) => sum + entryBytes(entry), 0);
      expect(left.length <= most && weigh(left) <= bytes).toBe(true);
      const last = entries[(chosen.at(-1) ?? 0) - 1];
      if (last !== undefined) expect(left.length < most && weigh([...left, last]) <= bytes).toBe(false);
      expect(chooseOverflow(entries, room(0)).slice(0, chosen.length)).toEqual(chosen);
    }),
  );
});
