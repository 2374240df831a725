import type { ActivityEvent } from "../events/index.ts";
import type { Evidence } from "../suggestions/index.ts";
import { eventToLine } from "./activity-line.ts";
import { describeDay } from "./describe-day.ts";
import type { ViewContext } from "./view-context.ts";

/** One time that a chore was seen: its day, what was done with the local time, and what was measured. */
export type EvidenceTime = {
  readonly heading: string;
  readonly lines: readonly string[];
};

/** The events behind the numbers of a card, time by time, newest first. What is not among `events` is said to be gone. */
export function openEvidence(
  { occurrences }: Evidence,
  events: readonly ActivityEvent[],
  context: ViewContext,
): readonly EvidenceTime[] {
  const eventById = new Map(events.map((event) => [event.id, event]));
  return occurrences.toReversed().map((occurrence) => {
    const known = occurrence.events.flatMap((id) => eventById.get(id) ?? []);
    const gone = occurrence.events.length - known.length;
    return {
      heading: [describeDay(occurrence.start, context), ...measuredWords(known, context)].join(" · "),
      lines: [...known.map((event) => eventToWordsWithTime(event, context)), ...(gone === 0 ? [] : [goneWords(gone)])],
    };
  });
}

function eventToWordsWithTime(event: ActivityEvent, context: ViewContext): string {
  const { time, text } = eventToLine(event, context);
  return [`${time} ${text}`, ...measuredWords([event], context)].join(" · ");
}

/** "5 min measured"; attention is rounded down. */
function measuredWords(events: readonly ActivityEvent[], { locale }: ViewContext): readonly string[] {
  const seconds = events.reduce((sum, { active = 0 }) => sum + active, 0);
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  return seconds === 0 ? [] : [`${number.format(Math.round(seconds / 6) / 10)} min measured`];
}

const goneWords = (count: number): string =>
  count === 1 ? "One event of it is not here." : `${count} events of it are not here.`;
