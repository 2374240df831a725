import process from "node:process";

export type ScoreCard = {
  /** Prints a line: what was seen, the number to reach ("≥ 0.95", "≤ 4") where there is one, and whether it holds. */
  readonly print: (what: string, seen: number, bar?: string) => void;
  /** 0 when every line holds, else 1. */
  readonly exitCode: () => number;
};

/** `width`: the characters that the longest line needs for what it is about. */
export function createScoreCard(width = 66): ScoreCard {
  let missed = 0;
  return {
    print: (what, seen, bar) => {
      const line = `${what.padEnd(width)} ${seen.toFixed(3).padStart(8)}`;
      if (bar === undefined) {
        process.stdout.write(`        ${line}\n`);
        return;
      }
      const [sign, limit] = [bar.slice(0, 1), Number(bar.slice(2))];
      const holds = sign === "≥" ? seen >= limit : seen <= limit;
      if (!holds) missed += 1;
      const verdict = holds ? "holds " : "missed";
      process.stdout.write(`${verdict}  ${line}  ${bar}\n`);
    },
    exitCode: () => (missed === 0 ? 0 : 1),
  };
}
