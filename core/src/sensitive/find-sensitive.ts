import type { SensitiveKind } from "./kinds.ts";
import type { Span } from "./rule.ts";
import { rules } from "./rules.ts";

export type Finding = Span & { readonly kind: SensitiveKind };

/**
 * Secrets and personal data in a text that a person is about to show, in order and apart: what overlaps is one finding.
 * Takes time linear in the text. A second belt, no door: it finds most of them, not all.
 */
export function findSensitive(text: string): readonly Finding[] {
  const all = rules.flatMap(({ kind, find }, rank) =>
    Array.from(find(text), ({ start, end }) => ({ start, end, kind, rank })),
  );
  const apart: typeof all = [];
  for (const next of all.toSorted((a, b) => a.start - b.start)) {
    const last = apart.at(-1);
    if (last === undefined || next.start >= last.end) apart.push(next);
    else apart.splice(-1, 1, unite(last, next));
  }
  return apart.map(({ start, end, kind }) => ({ start, end, kind }));
}

type Ranked = Finding & { readonly rank: number };

/** The higher rule says what it is. `a` starts first. */
const unite = (a: Ranked, b: Ranked): Ranked => ({
  ...(b.rank < a.rank ? b : a),
  start: a.start,
  end: Math.max(a.end, b.end),
});
