import type { Attack } from "./attack.ts";
import type { Happening } from "./stolen-rows.ts";

const name = "report_2020-01-01.csv";

/** A file that the thief sent, saved by the person at a known time. */
function plant(month: readonly Happening[]): Happening | undefined {
  const [first] = month;
  if (first === undefined) return undefined;
  const { signal, person } = first;
  const file = { path: `/home/demo/Downloads/${name}`, bytes: 5 };
  return { name, person, signal: { ...signal, atMs: signal.atMs - 60_000, operation: "download", file } };
}

export const plantFile: Attack = {
  tries: "send the person a file with a name of theirs, and look which others share its family from then on",
  against: "nothing while the key stays: a file that one can make you meet tells its token. A new key ends it",
  run: (keep, month) => {
    const planted = plant(month);
    if (planted === undefined) return { learned: 0, of: 0 };
    const [bait, ...rows] = keep([planted, ...month]);
    const alike = month.filter((happening) => happening.name.startsWith("report_"));
    return { learned: rows.filter(({ family }) => family === bait?.family).length, of: alike.length };
  },
};
