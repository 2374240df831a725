import type { Attack } from "./attack.ts";

function rankByCount(values: readonly (string | undefined)[]): string[] {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([value]) => value);
}

export const countNames: Attack = {
  tries: "match the files that are saved most, knowing how often each file of the project is saved",
  against:
    "nothing: how often a file comes back is what a routine is made of; a key for each person, so nothing adds up over people",
  run: (keep, month) => {
    const rows = keep(month);
    const saved = month.flatMap(({ signal, name }, i) =>
      signal.operation === "modify" ? [{ name, row: rows[i] }] : [],
    );
    const names = rankByCount(saved.map(({ name }) => name));
    const tokens = rankByCount(saved.map(({ row }) => row?.file));
    const isRight = (name: string, rank: number) =>
      saved.some((one) => one.name === name && one.row?.file === tokens[rank]);
    return { learned: names.filter(isRight).length, of: names.length };
  },
};
