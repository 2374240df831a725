import type { Evidence } from "../suggestions/index.ts";
import { listDates } from "./list-dates.ts";
import type { ViewContext } from "./view-context.ts";

const mostDates = 6;

/** "4 times: 2, 9, 16, 23 November" and, when measured, "at least 12 min each, measured": attention is rounded down. */
export function describeEvidence(
  evidence: Evidence,
  context: Pick<ViewContext, "locale" | "timeZone">,
): readonly string[] {
  const starts = evidence.occurrences.map(({ start }) => start);
  const word = starts.length > mostDates ? "times, last on" : "times:";
  const dates = listDates(starts.slice(-mostDates), context);
  const number = new Intl.NumberFormat(context.locale, { maximumFractionDigits: 1 });
  return [
    `${number.format(evidence.support)} ${evidence.support === 1 ? "time:" : word} ${dates}`,
    ...(evidence.minutes === undefined ? [] : [`at least ${number.format(evidence.minutes)} min each, measured`]),
  ];
}

/** How sure Floyo is, in words. */
export function confidenceToWords(confidence: number): string {
  if (confidence >= 0.85) return "Very sure";
  return confidence >= 0.7 ? "Quite sure" : "Likely";
}
