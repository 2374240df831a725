import { explainConfidence, type Doubt, type Suggestion } from "../suggestions/index.ts";
import type { ViewContext } from "./view-context.ts";

/** What lowers the confidence of a suggestion, the heaviest first: "Seen 4 times so far: lowers it by 11 %." */
export function listDoubts(suggestion: Suggestion, { locale }: Pick<ViewContext, "locale">): readonly string[] {
  const share = new Intl.NumberFormat(locale, { style: "percent" });
  const doubts = explainConfidence(suggestion);
  if (doubts.length === 0) return ["Nothing that was seen lowers it."];
  return doubts.map((doubt) => `${groundOf(doubt, suggestion, locale)}: lowers it by ${share.format(doubt.lowersBy)}.`);
}

function groundOf({ of }: Doubt, { evidence, opportunity }: Suggestion, locale: string): string {
  if (of === "likeness") return "The times were not alike: a step was missing, or another was done";
  if (of === "support") {
    const count = new Intl.NumberFormat(locale).format(evidence.support);
    return `Seen ${evidence.support === 1 ? "once" : `${count} times`} so far`;
  }
  if (opportunity.trigger === null) return "It has no rhythm";
  return opportunity.trigger.kind === "after" ? "It does not always follow" : "It does not always keep its rhythm";
}
