import type { Plan } from "../../plan.ts";
import { findAccess } from "../../requests/index.ts";
import { triggerToSchedule } from "../../schedule.ts";
import { sinceDuePart, writeDayCheck } from "../day-check.ts";
import { findPeriod, writePeriod } from "../period.ts";

/** JavaScript of the node that holds what the person fills in, and the days that this run is about. */
export function writeSettingsCode(plan: Plan): string {
  const fields = plan.settings.flatMap(({ name, means, fallback = "" }) => [
    `  // ${means}`,
    `  ${name}: ${JSON.stringify(fallback)},`,
  ]);
  return [
    ...writeDueParts(plan),
    "// Please fill in what is empty.",
    "const settings = {",
    ...fields,
    "};",
    `const empty = Object.keys(settings).filter((name) => settings[name] === "");`,
    `if (empty.length > 0) throw new Error("Please fill in " + empty.join(", ") + " in the node Settings.");`,
    "// The last whole days up to yesterday.",
    `const days = ${writeDays(plan)};`,
    `const since = $now.minus({ days }).startOf("day");`,
    `const until = $now.minus({ days: 1 });`,
    `const end = $now.startOf("day");`,
    "const period = {",
    "  since: since.toISODate(),",
    "  until: until.toISODate(),",
    "  start: since.toUTC().toISO(),",
    "  end: end.toUTC().toISO(),",
    "  startUnix: since.toUnixInteger(),",
    "  endUnix: end.toUnixInteger(),",
    "};",
    "return [{ json: { ...settings, ...period } }];",
  ].join("\n");
}

/** One request here, so not longer than the service allows in one. */
function writeDays({ trigger, steps }: Plan): string {
  const [source] = steps;
  const limit = source?.does === "fetch-rows" ? findAccess(source.service)?.fetch?.maxDays : undefined;
  const period = findPeriod(trigger);
  const days = writePeriod(period, { day: "today", weekday: "$now.weekday" });
  return limit !== undefined && period.longest > limit ? `Math.min(${limit}, ${days})` : days;
}

/** Cron can't say every rule; on a day that is none of the rule's, nothing goes on. */
function writeDueParts({ trigger }: Plan): readonly string[] {
  if (trigger === null) return [];
  const { needsDayCheck } = triggerToSchedule(trigger);
  const { isSinceDue } = findPeriod(trigger);
  if (!needsDayCheck && !isSinceDue) return [];
  return [
    writeDayCheck(trigger),
    ...(isSinceDue ? [sinceDuePart] : []),
    `const today = Date.parse($now.toFormat("yyyy-MM-dd") + "T00:00:00Z") / 86_400_000;`,
    ...(needsDayCheck ? ["if (!isDue(today)) return [];"] : []),
  ];
}
