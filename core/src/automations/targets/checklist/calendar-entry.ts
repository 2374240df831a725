import { utf8ToBytes } from "@noble/hashes/utils.js";
import { type CalendarRule, type CalendarTrigger, toLocalTime, zoneOffset } from "../../../mining/index.ts";
import type { Plan } from "../../plan.ts";

/** An entry that comes back by the rule, in the calendar of whoever opens the file (RFC 5545). */
export function writeCalendarEntry({ slug, title }: Plan, trigger: CalendarTrigger): string {
  const { day } = toLocalTime(trigger.next, zoneOffset(trigger.next, trigger.timeZone));
  const start = { day, minute: Math.min(trigger.window.from, 1439) };
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Floyo//Checklist//EN",
    "BEGIN:VEVENT",
    `UID:${slug}@floyo`,
    `DTSTAMP:${toDateTime(toLocalTime(trigger.next, 0))}Z`,
    // Without a zone: at this hour, wherever the person is.
    `DTSTART:${toDateTime(start)}`,
    "DURATION:PT15M",
    `RRULE:${ruleToRecurrence(trigger.rule)}`,
    `SUMMARY:${escapeText(title)}`,
    `DESCRIPTION:${escapeText(`The checklist is in ${slug}.html.`)}`,
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return `${lines.map(foldLine).join("\r\n")}\r\n`;
}

const dayNames = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;
const workdays = "BYDAY=MO,TU,WE,TH,FR";

function ruleToRecurrence(rule: CalendarRule): string {
  switch (rule.every) {
    case "day":
      return "FREQ=DAILY";
    case "workday":
      return `FREQ=WEEKLY;${workdays}`;
    case "week":
      return `FREQ=WEEKLY;INTERVAL=${rule.interval ?? 1};BYDAY=${rule.weekdays.map((day) => dayNames[day - 1]).join(",")}`;
    case "month":
      return rule.of === "day"
        ? `FREQ=MONTHLY;BYMONTHDAY=${rule.day}`
        : `FREQ=MONTHLY;${workdays};BYSETPOS=${rule.day}`;
  }
}

function toDateTime({ day, minute }: ReturnType<typeof toLocalTime>): string {
  const iso = new Date((day * 1440 + minute) * 60_000).toISOString();
  return iso.slice(0, 19).replaceAll(/[-:]/g, "");
}

const escapeText = (text: string): string => text.replaceAll(/[\\;,]/g, String.raw`\$&`);

/** A line has at most 75 bytes; what is longer goes on behind a space. */
function foldLine(line: string): string {
  const parts: string[] = [""];
  for (const character of line) {
    const last = parts.at(-1) ?? "";
    if (utf8ToBytes(last + character).length > 74) parts.push(character);
    else parts[parts.length - 1] = last + character;
  }
  return parts.join("\r\n ");
}
