import type { Suggestion } from "@floyo/core/suggestions";
import type { LivedMonth, Time } from "./live-story.ts";
import type { Saying, Story } from "./story.ts";
import { dateToDay } from "./days.ts";
import { triggerToRhythm } from "./trigger-to-rhythm.ts";

/** Shares of what a suggestion shows that must be of the chore, and of the chore's times that it must show. */
const leastOwn = 0.75;
const leastShown = 0.5;
/** Two is not evidence: said before, it is false. */
const leastTimes = 3;

/**
 * Whether a suggestion of that local day (its end is `nowSeconds`) says this. At least three quarters of the events
 * in its evidence were seen in the doings that it is about, and half of the times so far that these were done have a
 * part in it; there were three of them at least, and it is not given up. Its services are just these, and the
 * operations are found in its activities in their order. The rhythm is judged apart (`isRhythmRight`).
 */
export function isSaid(saying: Saying, suggestion: Suggestion, now: Now): boolean {
  if (saying.until !== undefined && now.day > dateToDay(saying.until)) return false;
  const times = timesOf(saying, now);
  const own = new Set<string>(saying.about.flatMap((doing) => eventsOf(doing, now.month)));
  const shown = suggestion.evidence.occurrences.flatMap(({ events }) => events);
  const isOwn = shown.filter((id) => own.has(id)).length >= leastOwn * shown.length;
  const seen = new Set<string>(shown);
  const covered = times.filter(({ events }) => events.some((id) => seen.has(id))).length;
  return (
    isOwn &&
    times.length >= leastTimes &&
    covered >= leastShown * times.length &&
    sameServices(saying, suggestion) &&
    hasSteps(saying, suggestion)
  );
}

export type Now = { readonly month: LivedMonth; readonly day: number; readonly nowSeconds: number };

/** The times that it was done by then, in order: those of the first doing, where several are one chore. */
export const timesOf = ({ about: [doing = ""] }: Saying, { month, nowSeconds }: Now): readonly Time[] =>
  (month.times.get(doing) ?? []).filter(({ end }) => end < nowSeconds);

const eventsOf = (doing: string, { times }: LivedMonth): readonly string[] =>
  (times.get(doing) ?? []).flatMap(({ events }) => events);

export const isRhythmRight = ({ rhythm }: Saying, { opportunity }: Suggestion): boolean =>
  rhythm.includes(triggerToRhythm(opportunity.trigger));

function sameServices({ services }: Saying, { opportunity }: Suggestion): boolean {
  const named = new Set<string>(opportunity.steps.flatMap((step) => ("service" in step ? [step.service] : [])));
  return named.size === services.length && services.every((service) => named.has(service));
}

function hasSteps({ steps }: Saying, { activities }: Suggestion): boolean {
  let next = 0;
  for (const { operation } of activities) if (operation === steps[next]) next += 1;
  return next === steps.length;
}

/** What a suggestion says, of all that should or may be said on that day. */
export const findSaying = ({ says }: Story, suggestion: Suggestion, now: Now): Saying | undefined =>
  says.find((saying) => isSaid(saying, suggestion, now));
