import { standingDecisions, type Decision } from "../suggestions/index.ts";
import { scopeToWords } from "./more-answers.ts";
import { regionalEnglish } from "./regional-english.ts";
import { titleActivities } from "./title-activities.ts";
import type { ViewContext } from "./view-context.ts";

/** What the person decided and can take back. */
export type Decided = {
  readonly suggestion: string;
  readonly activities: Decision["activities"];
  /** The chore. */
  readonly title: string;
  /** "Never, since 3 November". */
  readonly words: string;
};

/** What holds now, the newest first; each is the one that an undo would take back. */
export function listDecided(decisions: readonly Decision[], context: ViewContext): readonly Decided[] {
  const ids = [...new Set(decisions.map(({ suggestion }) => suggestion))];
  const standing = ids.flatMap((id) => {
    const own = decisions.filter(({ suggestion }) => suggestion === id);
    return standingDecisions({ id, activities: [] }, own).at(-1) ?? [];
  });
  return standing
    .filter(({ kind, until = 0 }) => kind !== "snooze" || until > context.nowSeconds)
    .toSorted((a, b) => b.at - a.at)
    .map((decision) => ({
      suggestion: decision.suggestion,
      activities: decision.activities,
      title: titleActivities(decision.activities, context),
      words: decisionToWords(decision, context),
    }));
}

function decisionToWords({ kind, at, until = 0, wrong, scope }: Decision, context: ViewContext): string {
  const day = (seconds: number) => dayToWords(seconds, context);
  if (kind === "snooze") return `Back on ${day(until)}`;
  if (kind === "accept") return `In use since ${day(at)}`;
  if (kind === "wrong") return `The ${wrong} ${wrong === "steps" ? "are" : "is"} wrong, said on ${day(at)}`;
  return `Never${scope === undefined ? "" : ` ${scopeToWords(scope)}`}, since ${day(at)}`;
}

function dayToWords(seconds: number, { locale, timeZone }: ViewContext): string {
  const format = new Intl.DateTimeFormat(regionalEnglish(locale), { day: "numeric", month: "long", timeZone });
  return format.format(new Date(seconds * 1000));
}
