import type { ActivityEvent } from "../events/index.ts";
import { eventToActivity } from "../mining/index.ts";
import { activityToStep, type Evidence, type OpportunityStep } from "../suggestions/index.ts";
import { openEvidence, type EvidenceTime } from "./open-evidence.ts";
import { stepToWords } from "./step-to-words.ts";
import type { ViewContext } from "./view-context.ts";

/** One way in which a chore was done. */
export type Variant = {
  /** Its steps. */
  readonly words: string;
  /** "3 times in this way". */
  readonly seen: string;
  /** Newest first. */
  readonly times: readonly EvidenceTime[];
};

/** The ways in which it was done, the most usual first. A time that not all events are left of tells none. */
export function listVariants(
  { occurrences }: Evidence,
  events: readonly ActivityEvent[],
  context: ViewContext,
): readonly Variant[] {
  const eventById = new Map(events.map((event) => [event.id, event]));
  const told = occurrences.flatMap((occurrence) => {
    const known = occurrence.events.flatMap((id) => eventById.get(id) ?? []);
    return known.length === occurrence.events.length ? { occurrence, steps: eventsToSteps(known) } : [];
  });
  const ways = Map.groupBy(told, ({ steps }) => steps.map(stepToKey).join(" → "));
  return [...ways.values()]
    .toSorted((a, b) => b.length - a.length)
    .map((same) => ({
      seen: `${same.length === 1 ? "Once" : `${new Intl.NumberFormat(context.locale).format(same.length)} times`} in this way`,
      words: (same.at(-1)?.steps ?? []).map((step) => stepToWords(step, context)).join(" → "),
      times: openEvidence(
        { support: same.length, occurrences: same.map(({ occurrence }) => occurrence) },
        events,
        context,
      ),
    }));
}

/** What is done again and again is one step. */
function eventsToSteps(events: readonly ActivityEvent[]): readonly OpportunityStep[] {
  const steps = events.flatMap((event) => {
    const activity = eventToActivity(event);
    return (activity && activityToStep(activity)) ?? [];
  });
  return steps.filter((step, index) => {
    const before = steps[index - 1];
    return before === undefined || stepToKey(before) !== stepToKey(step);
  });
}

/** Names are detail: the next report may have another. */
function stepToKey(step: OpportunityStep): string {
  if (step.role === "transform") return `transform ${step.ext}`;
  if (step.role !== "manual") return `${step.role} ${step.ext} ${step.service}`;
  const { operation, ext, place, tool } = step.activity;
  return [operation, ext, place, tool].join(" ");
}
