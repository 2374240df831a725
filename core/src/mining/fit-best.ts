import { type Fit, fitRule, isConvincing, leastHits, minDays, type Span } from "./fit-rule.ts";
import { listRules } from "./list-rules.ts";

/** The rule that explains the days best, and the days that it is the rule of. */
export type BestFit = { readonly fit: Fit; readonly days: readonly number[] };

/** So many of the last days may follow a new rule; when they are more, it is the rule of most days anyway. */
const newDays = [3, 4, 5, 6, 8, 10, 12] as const;
/** A new rule shows in so few of the last days, or is none. */
const firstNewDays = 4;
/** Two rules, one after the other, must be e² ≈ 7 times likelier than one, after the price of choosing when it changed. */
const minGain = 2;

/** The rule of the days; where a habit has changed, the rule since then. `undefined` when none convinces. */
export function fitBest(span: Span): BestFit | undefined {
  const fit = fitAll(span);
  const isKept = fit !== undefined && fit.outside + fit.shifted === 0 && fit.expected === fit.hits;
  const changed = isKept ? undefined : fitChanged(span, fit);
  return changed ?? (fit && { fit, days: span.days });
}

function fitAll(span: Span): Fit | undefined {
  const fits = listRules(span.days, leastHits(span.days.length)).map((rule) => fitRule(rule, span));
  return fits
    .filter(isConvincing)
    .reduce<Fit | undefined>((best, fit) => (best && best.likelihood >= fit.likelihood ? best : fit), undefined);
}

/** One rule until some day and another since: each must convince by itself. */
function fitChanged({ days, to, worked }: Span, whole: Fit | undefined): BestFit | undefined {
  const price = Math.log(newDays.length);
  const hasNewRule = newDays.some((size) => size <= firstNewDays && fitAll({ days: days.slice(-size), to, worked }));
  if (!hasNewRule) return undefined;
  let best: (BestFit & { readonly likelihood: number }) | undefined;
  for (const size of newDays.filter((each) => days.length - each >= minDays)) {
    const recent = days.slice(-size);
    const newer = fitAll({ days: recent, to, worked });
    if (newer === undefined || (whole !== undefined && isSameRule(newer, whole))) continue;
    const older = fitAll({ days: days.slice(0, -size), to: (recent[0] ?? to) - 1, worked });
    if (older === undefined || isSameRule(older, newer)) continue;
    const likelihood = older.likelihood + newer.likelihood - price;
    if (likelihood > (best?.likelihood ?? -Infinity)) {
      best = { fit: { ...newer, evidence: older.evidence + newer.evidence - price }, days: recent, likelihood };
    }
  }
  return best && best.likelihood >= (whole?.likelihood ?? -Infinity) + minGain ? best : undefined;
}

const isSameRule = (a: Fit, b: Fit): boolean => JSON.stringify(a.rule) === JSON.stringify(b.rule);
