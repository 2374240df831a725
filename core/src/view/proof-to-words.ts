import type { Proof, Verdict } from "../automations/index.ts";
import { listDates } from "./list-dates.ts";
import { titleActivities } from "./title-activities.ts";
import type { ViewContext } from "./view-context.ts";

/** What became of a chore since its automation is in use. */
export type ProofWords = {
  /** The chore, in one line. */
  readonly title: string;
  /** The verdict in few words, for beside the title. */
  readonly short: string;
  /** "In use since 3 November". */
  readonly since: string;
  readonly sentence: string;
  /** Week by week, newest first. */
  readonly weeks: readonly string[];
  /** Whether to take it back is offered. */
  readonly isFailing: boolean;
};

const shortByVerdict: Readonly<Record<Verdict, string>> = {
  unknown: "In use",
  "too-early": "Too early to tell",
  works: "Works",
  partly: "Works in part",
  "still-by-hand": "Still by hand",
};

export function proofToWords(proof: Proof, context: ViewContext): ProofWords {
  const { verdict, decision, weeks } = proof;
  return {
    title: titleActivities(decision.activities, context),
    short: shortByVerdict[verdict],
    since: `In use since ${listDates([decision.at], context)}`,
    sentence: tellVerdict(proof, context),
    weeks: weeks.map((week) => weekToWords(week, context)).toReversed(),
    isFailing: verdict === "still-by-hand",
  };
}

function tellVerdict({ verdict, weeks }: Proof, context: ViewContext): string {
  const minutes = weeks.reduce((sum, week) => sum + (week.minutes ?? 0), 0);
  const saved = minutes === 0 ? "" : ` It saved at least ${createNumber(context).format(minutes)} min.`;
  switch (verdict) {
    case "unknown":
      return "Whether it works can't be told: too little is known of the time before.";
    case "too-early":
      return "It is too early to tell: fewer than two times were expected since then.";
    case "works":
      return `It works: you no longer do by hand what it does.${saved}`;
    case "partly":
      return `You do this by hand less often, but not never.${saved}`;
    case "still-by-hand":
      return "You still do this by hand. Take it back, and Floyo suggests it again.";
  }
}

/** "Week of 16 November: 2 expected, 1 by hand, 5 min saved". */
function weekToWords({ monday, expected, byHand, minutes = 0 }: Proof["weeks"][number], context: ViewContext): string {
  const number = createNumber(context);
  const date = listDates([monday * 86_400], { ...context, timeZone: "UTC" });
  const parts = [
    `${number.format(expected)} expected`,
    byHand === 0 ? "none by hand" : `${number.format(byHand)} by hand`,
    ...(minutes === 0 ? [] : [`at least ${number.format(minutes)} min saved`]),
  ];
  return `Week of ${date}: ${parts.join(", ")}`;
}

const createNumber = ({ locale }: ViewContext) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
