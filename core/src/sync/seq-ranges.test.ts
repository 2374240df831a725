import fc from "fast-check";
import { expect, test } from "vitest";
import { addSeqs, countSeqs, firstMissingSeq, hasSeq, lastSeqOf, removeSeqs, type SeqRanges } from "./seq-ranges.ts";

const seqs = fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 12 });
const steps = fc.array(fc.record({ adds: fc.boolean(), seqs }), { maxLength: 12 });
const all = Array.from({ length: 40 }, (_, index) => index + 1);

test("ranges hold what a set of numbers would, in order and apart from each other", () => {
  fc.assert(
    fc.property(steps, (taken) => {
      let ranges: SeqRanges = [];
      const set = new Set<number>();
      for (const step of taken) {
        ranges = step.adds ? addSeqs(ranges, step.seqs) : removeSeqs(ranges, step.seqs);
        for (const seq of step.seqs) {
          if (step.adds) set.add(seq);
          else set.delete(seq);
        }
      }
      expect(all.filter((seq) => hasSeq(ranges, seq))).toEqual(all.filter((seq) => set.has(seq)));
      expect(countSeqs(ranges)).toBe(set.size);
      expect(lastSeqOf(ranges)).toBe(Math.max(0, ...set));
      expect(firstMissingSeq(ranges)).toBe(all.find((seq) => !set.has(seq)) ?? all.length + 1);
      expect(ranges.every(([from], index) => index === 0 || from > (ranges[index - 1]?.[1] ?? 0) + 1)).toBe(true);
    }),
  );
});
