import type { Trial } from "../privacy/index.ts";
import { historyDays } from "../sync/index.ts";
import type { ViewContext } from "./view-context.ts";

/** "The rules would have dropped 41 of 320 events of the last 30 days. 12 can't be judged: the names …" */
export function trialToSentence(
  { tried, dropped, unjudged }: Trial,
  { locale }: Pick<ViewContext, "locale">,
  subject = "The rules",
): string {
  const words = (count: number) => new Intl.NumberFormat(locale).format(count);
  if (tried === 0) return `Nothing of the last ${historyDays} days is here to try the rules on.`;
  const some = dropped.length === 0 ? "none" : words(dropped.length);
  const events = tried === 1 ? "1 event" : `${words(tried)} events`;
  const verdict = `${subject} would have dropped ${some} of ${events} of the last ${historyDays} days.`;
  if (unjudged === 0) return verdict;
  return `${verdict} ${words(unjudged)} can't be judged: the names that the rules ask for are not known here.`;
}
