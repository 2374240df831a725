import type { SourceFile } from "./source-files.ts";

// Written in classes of one letter, so that this file does not hold what it looks for.
const unfinished = /\b(T[O]DO|FIX[M]E|X[X]X|for [n]ow|lorem [i]psum)\b/u;
const workplace = /(^|[\s"'`(])\/wor[k]\/(main|shared)\b/u;
/** Controls of writing direction and characters without width: text that reads otherwise than it runs (Trojan Source, CVE-2021-42574). */
const invisible = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/u;

const unfit: Readonly<Record<string, RegExp>> = { unfinished, workplace, invisible };

/** Lines that must not be committed, as `path:line kind`. */
export function findUnfitText({ path, text }: SourceFile): readonly string[] {
  return text.split("\n").flatMap((line, at) =>
    Object.entries(unfit)
      .filter(([, pattern]) => pattern.test(line))
      .map(([kind]) => `${path}:${at + 1} ${kind}`),
  );
}
