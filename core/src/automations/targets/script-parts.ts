import type { RowFetch } from "../access.ts";
import type { Plan } from "../plan.ts";
import { triggerToSchedule } from "../schedule.ts";
import { findFlow } from "./flow.ts";
import { findPeriod } from "./period.ts";

/** What any script may need beside its steps, in the words of one language. */
export type ScriptParts = {
  readonly columnsPart: string;
  readonly rowsPart: string;
  readonly gridPart: string;
  readonly readFilePart: string;
  readonly parseTablePart: string;
  readonly writeTablePart: string;
  readonly writeFilePart: string;
  readonly periodPart: string;
  readonly weekdayPart: string;
  readonly periodsPart: string;
  readonly midnightPart: string;
  readonly writeDayCheck: (trigger: NonNullable<Plan["trigger"]>) => string;
  readonly sinceDuePart: string;
  readonly googlePart: string;
  readonly textPart?: string;
  readonly requestPart: string;
  /** For lists that go on at an address in a header. */
  readonly linkPart?: string;
  readonly basePart?: string;
  readonly needPart: string;
  readonly failurePart: string;
};

/** Those that a plan uses. */
export function chooseParts(plan: Plan, parts: ScriptParts): readonly string[] {
  const { fetches, deliveries, read, hasTable, makesFile, usesGoogle, hasPeriod } = findFlow(plan);
  const checksDay = plan.trigger !== null && triggerToSchedule(plan.trigger).needsDayCheck;
  const period = findPeriod(plan.trigger);
  const isSinceDue = hasPeriod && period.isSinceDue;
  const asks = fetches.length + deliveries.length > 0;
  const chosen: readonly (readonly [boolean, string | undefined])[] = [
    [hasTable, parts.columnsPart],
    [fetches.length > 0, parts.rowsPart],
    [fetches.some(({ fetch }) => fetch.isGrid), parts.gridPart],
    [read !== undefined, parts.readFilePart],
    [read !== undefined && hasTable, parts.parseTablePart],
    [makesFile, parts.writeTablePart],
    [plan.steps.some(({ does }) => does === "write-file"), parts.writeFilePart],
    [hasPeriod || checksDay, parts.periodPart],
    [hasPeriod && period.byWeekday.size > 0, parts.weekdayPart],
    [hasPeriod, parts.periodsPart],
    [fetches.some(({ fetch }) => asksByMoment(fetch)), parts.midnightPart],
    [checksDay || isSinceDue, plan.trigger === null ? undefined : parts.writeDayCheck(plan.trigger)],
    [isSinceDue, parts.sinceDuePart],
    [usesGoogle, parts.googlePart],
    [asks, parts.textPart],
    [asks, parts.requestPart],
    [fetches.some(({ fetch }) => fetch.paging.kind === "link"), parts.linkPart],
    [asks, parts.basePart],
    [true, parts.needPart],
    [true, parts.failurePart],
  ];
  return chosen.flatMap(([isUsed, text]) => (isUsed && text !== undefined ? [text] : []));
}

/** Whether it asks by moments rather than by dates. */
export const asksByMoment = ({ query }: RowFetch): boolean =>
  Object.values(query).some((value) => /\{(start|end)(Unix)?\}/.test(value));
