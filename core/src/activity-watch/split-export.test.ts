import fc from "fast-check";
import { expect, test } from "vitest";
import { createExportSplitter } from "./split-export.ts";

const compact = (text: string): string => {
  const value: unknown = JSON.parse(text);
  return JSON.stringify(value);
};

function split(text: string, cuts: readonly number[] = []) {
  const bytes = new TextEncoder().encode(text);
  const events: (readonly [number, string])[] = [];
  const splitter = createExportSplitter((event, array) => events.push([array, compact(event)]));
  const ends = [...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length].toSorted((a, b) => a - b);
  for (const [index, end] of ends.entries()) splitter.push(bytes.subarray(ends[index - 1] ?? 0, end));
  return { events, skeleton: splitter.end() };
}

const buckets = fc.dictionary(
  fc.string({ unit: "binary" }),
  fc.record({
    type: fc.string({ unit: "binary" }),
    data: fc.dictionary(fc.string(), fc.jsonValue()),
    events: fc.array(fc.dictionary(fc.string({ unit: "binary" }), fc.jsonValue())),
  }),
  { noNullPrototype: true },
);

test("wherever the bytes are cut, each event comes whole with the number of its array, and the rest is JSON", () => {
  fc.assert(
    fc.property(buckets, fc.array(fc.nat()), fc.constantFrom(0, 1), (buckets, cuts, indent) => {
      const { events, skeleton } = split(JSON.stringify({ buckets }, undefined, indent), cuts);
      const arrays = Object.values(buckets).map((bucket) => bucket.events);
      expect(events).toEqual(arrays.flatMap((all, array) => all.map((event) => [array, JSON.stringify(event)])));
      const numbered = Object.entries(buckets).map(([id, rest], array) => [id, { ...rest, events: [array] }] as const);
      expect(compact(skeleton)).toBe(JSON.stringify({ buckets: Object.fromEntries(numbered) }));
    }),
  );
});

test("what breaks off leaves a rest that is no JSON", () => {
  const { skeleton } = split('{"buckets":{"a":{"events":[{"id":1},{"id"');
  expect(() => compact(skeleton)).toThrow(SyntaxError);
});
