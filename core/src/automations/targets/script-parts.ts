import type { RowFetch } from "../access.ts";
import type { Plan } from "../plan.ts";
import { triggerToSchedule } from "../schedule.ts";
import { findFlow } from "./flow.ts";
import { findPeriod } from "./period.ts";

/** What any script may need beside its steps, in the words of one language. */
export type ScriptParts = {
  readonly columns: string;
  readonly rows: string;
  readonly grid: string;
  readonly readFile: string;
  readonly parseTable: string;
  readonly writeTable: string;
  readonly writeFile: string;
  readonly period: string;
  readonly weekday: string;
  readonly periods: string;
  readonly midnight: string;
  readonly dayCheck: (trigger: NonNullable<Plan["trigger"]>) => string;
  readonly sinceDue: string;
  readonly google: string;
  /** One after the other. */
  readonly request: readonly string[];
  /** For lists that go on at an address in a header. */
  readonly link?: string;
  readonly base?: string;
  readonly need: string;
  readonly failure: string;
};

/** Those that a plan uses. */
export function chooseParts(plan: Plan, parts: ScriptParts): readonly string[] {
  const { fetches, deliveries, read, hasTable, makesFile, usesGoogle, hasPeriod } = findFlow(plan);
  const checksDay = plan.trigger !== null && triggerToSchedule(plan.trigger).needsDayCheck;
  const period = findPeriod(plan.trigger);
  const isSinceDue = hasPeriod && period.isSinceDue;
  const asks = fetches.length + deliveries.length > 0;
  const chosen: readonly (readonly [boolean, string | undefined])[] = [
    [hasTable, parts.columns],
    [fetches.length > 0, parts.rows],
    [fetches.some(({ fetch }) => fetch.isGrid), parts.grid],
    [read !== undefined, parts.readFile],
    [read !== undefined && hasTable, parts.parseTable],
    [makesFile, parts.writeTable],
    [plan.steps.some(({ does }) => does === "write-file"), parts.writeFile],
    [hasPeriod || checksDay, parts.period],
    [hasPeriod && period.byWeekday.size > 0, parts.weekday],
    [hasPeriod, parts.periods],
    [fetches.some(({ fetch }) => asksByMoment(fetch)), parts.midnight],
    [checksDay || isSinceDue, plan.trigger === null ? undefined : parts.dayCheck(plan.trigger)],
    [isSinceDue, parts.sinceDue],
    [usesGoogle, parts.google],
    ...parts.request.map((text) => [asks, text] as const),
    [fetches.some(({ fetch }) => fetch.paging.kind === "link"), parts.link],
    [asks, parts.base],
    [true, parts.need],
    [true, parts.failure],
  ];
  return chosen.flatMap(([isUsed, text]) => (isUsed && text !== undefined ? [text] : []));
}

/** Whether it asks by moments rather than by dates. */
export const asksByMoment = ({ query }: RowFetch): boolean =>
  Object.values(query).some((value) => /\{(start|end)(Unix)?\}/.test(value));
