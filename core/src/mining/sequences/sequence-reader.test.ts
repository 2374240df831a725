import fc from "fast-check";
import { expect, test } from "vitest";
import { collectSequences } from "./sequence-database.ts";
import { createSequenceReader } from "./sequence-reader.ts";

function read(text: string, chunkBytes = text.length + 1) {
  const reader = createSequenceReader();
  const bytes = new TextEncoder().encode(text);
  for (let start = 0; start < bytes.length; start += chunkBytes) reader.read(bytes.subarray(start, start + chunkBytes));
  return reader.finish();
}

test("what was written is read, however the bytes are cut", () => {
  const item = fc.oneof(fc.nat(), fc.maxSafeNat());
  fc.assert(
    fc.property(fc.array(fc.array(item, { maxLength: 5 })), fc.integer({ min: 1, max: 9 }), (sequences, chunkBytes) => {
      const text = sequences.map((sequence) => sequence.join(" ")).join("\n");
      expect(read(text, chunkBytes)).toEqual({ ok: true, value: collectSequences(sequences) });
    }),
  );
});

test("SPMF's separators, empty lines, tabs, Windows' line ends and byte order mark are passed over", () => {
  expect(read("\uFEFF1 -1 2 -1 -2\r\n\r\n \t\n3\t1 -1 -2\n")).toEqual({
    ok: true,
    value: collectSequences([
      [1, 2],
      [3, 1],
    ]),
  });
});

test.each(["a", "1 2x 3", "-", "1 - 2", "-3", "1.5", "--1", "1-1", "9007199254740992", "é"])(
  "a line with %j is refused with its number",
  (line) => {
    for (const end of ["", "\n", "\n4 5\n"]) {
      const answer = read(`1 2\n\n${line}${end}`);
      expect(answer).toMatchObject({ ok: false, code: "line-not-sequence" });
      expect(answer).toHaveProperty("detail", expect.stringMatching(/^Line 3 is not a sequence/));
    }
  },
);
