import fc from "fast-check";
import { expect, test } from "vitest";
import { listPatterns, minePatternLines, type PatternQuery } from "./mine-sequences.ts";
import { collectSequences } from "./sequence-database.ts";

type Sequences = readonly (readonly number[])[];

/** The lines of all patterns by listing the parts of each sequence: slow, and nothing like the miner. */
function linesByForce(sequences: Sequences, { minSupport, maxGap, maxLength, only }: PatternQuery): string[] {
  const supports = new Map<string, number>();
  for (const sequence of sequences) {
    for (const key of listParts(sequence, maxGap ?? Infinity)) supports.set(key, (supports.get(key) ?? 0) + 1);
  }
  const frequent = [...supports]
    .map(([key, support]) => ({ items: JSON.parse(key) as number[], support }))
    .filter(({ items, support }) => support >= minSupport && items.length <= (maxLength ?? Infinity));
  const kept = frequent.filter(
    (part) =>
      only === undefined ||
      !frequent.some(
        (whole) =>
          whole.items.length > part.items.length &&
          (only === "maximal" || whole.support === part.support) &&
          isPart(part.items, whole.items),
      ),
  );
  return kept.map(({ items, support }) => `${items.map((item) => `${item} -1 `).join("")}#SUP: ${support}`).toSorted();
}

function listParts(sequence: readonly number[], maxGap: number): Set<string> {
  const parts = new Set<string>();
  const grow = (items: readonly number[], last: number): void => {
    for (let next = last + 1; next < sequence.length && (items.length === 0 || next - last <= maxGap); next += 1) {
      const longer = [...items, sequence[next] ?? 0];
      parts.add(JSON.stringify(longer));
      grow(longer, next);
    }
  };
  grow([], -1);
  return parts;
}

function isPart(part: readonly number[], whole: readonly number[]): boolean {
  let found = 0;
  for (const item of whole) if (item === part[found]) found += 1;
  return found === part.length;
}

function linesOf(sequences: Sequences, query: PatternQuery): string[] {
  const decoder = new TextDecoder();
  let text = "";
  const count = minePatternLines(collectSequences(sequences), query, (bytes) => (text += decoder.decode(bytes)));
  const lines = text.split("\n").slice(0, -1);
  expect(lines).toHaveLength(count);
  return lines;
}

const query = fc.record({
  minSupport: fc.integer({ min: 1, max: 4 }),
  maxGap: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
  maxLength: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
  only: fc.constantFrom(undefined, "closed" as const, "maximal" as const),
});

const sequencesOf = (item: fc.Arbitrary<number>, most: number) =>
  fc.array(fc.array(item, { maxLength: 7 }), { maxLength: most });

test.each([
  ["few items, often repeated", sequencesOf(fc.integer({ min: 0, max: 2 }), 8)],
  ["more items", sequencesOf(fc.integer({ min: 8, max: 14 }), 12)],
  ["items beyond 16 and 32 bits", sequencesOf(fc.constantFrom(0, 9, 10, 65_535, 65_536, 2 ** 31, 2 ** 53 - 1), 10)],
])("patterns are those that listing all parts finds: %s", (_, sequences) => {
  fc.assert(
    fc.property(sequences, query, (sequences, query) => {
      expect(linesOf(sequences, query)).toEqual(linesByForce(sequences, query));
    }),
    { numRuns: 1500 },
  );
});

test.each([40, 120, 300])("patterns among %i frequent items are those that listing all parts finds", (size) => {
  const item = fc.integer({ min: 0, max: size - 1 });
  const some = fc.array(fc.array(item, { maxLength: 6 }), { minLength: 4, maxLength: 20 });
  fc.assert(
    fc.property(some, query, fc.boolean(), (some, query, isDoubled) => {
      const all = Array.from({ length: size }, (_, start) => [start, (start + 7) % size]);
      const sequences = isDoubled ? [...all, ...some, ...some, ...all] : [...all, ...some];
      const limits = { ...query, minSupport: Math.min(query.minSupport, 2), maxLength: query.maxLength ?? 5 };
      expect(linesOf(sequences, { ...limits, only: undefined })).toEqual(
        linesByForce(sequences, { ...limits, only: undefined }),
      );
    }),
    { numRuns: 60 },
  );
});

test("sequences of many different items are mined with the items of each", () => {
  const sequence = Array.from({ length: 400 }, (_, item) => item * 1000);
  const patterns = listPatterns(collectSequences([sequence, sequence.toReversed(), sequence]), {
    minSupport: 2,
    maxLength: 2,
  });
  expect(patterns).toHaveLength(400 + (400 * 399) / 2);
  expect(patterns.slice(0, 2)).toEqual([
    { items: [0], support: 3 },
    { items: [0, 1000], support: 2 },
  ]);
});

test("a pattern may be thousands of items long", () => {
  const sequence = Array.from({ length: 3000 }, () => 7);
  const limits = { minSupport: 2, only: "maximal" } as const;
  expect(listPatterns(collectSequences([sequence, sequence]), limits)).toEqual([{ items: sequence, support: 2 }]);
  expect(listPatterns(collectSequences([sequence, sequence]), { ...limits, maxGap: 1 })).toHaveLength(1);
});

test("nothing is frequent in nothing", () => {
  expect(listPatterns(collectSequences([]), { minSupport: 1 })).toEqual([]);
  expect(listPatterns(collectSequences([[], []]), { minSupport: 1, only: "closed" })).toEqual([]);
});
