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
    ...writePeriods(plan),
  ].join("\n");
}

/** One item for each piece of the period that the service allows in one request; n8n asks once for each. */
function writePeriods({ trigger, steps: [source] }: Plan): readonly string[] {
  const fetch = source?.does === "fetch-rows" ? findAccess(source.service)?.fetch : undefined;
  if (!fetch?.hasPeriod) return ["return [{ json: settings }];"];
  const { maxDays = 366 } = fetch;
  const days = writePeriod(findPeriod(trigger), { day: "today", weekday: "$now.weekday" });
  return [
    `// The last whole days up to yesterday, in pieces that the service allows in one request.`,
    `const days = ${days};`,
    "const periods = [];",
    `for (let ago = days; ago > 0; ago -= ${maxDays}) {`,
    `  const since = $now.minus({ days: ago }).startOf("day");`,
    `  const end = $now.minus({ days: Math.max(ago - ${maxDays}, 0) }).startOf("day");`,
    "  periods.push({",
    "    since: since.toISODate(),",
    "    until: end.minus({ days: 1 }).toISODate(),",
    "    start: since.toUTC().toISO(),",
    "    end: end.toUTC().toISO(),",
    "    startUnix: since.toUnixInteger(),",
    "    endUnix: end.toUnixInteger(),",
    "  });",
    "}",
    "return periods.map((period) => ({ json: { ...settings, ...period } }));",
  ];
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
