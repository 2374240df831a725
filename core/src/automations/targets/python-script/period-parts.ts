import type { CalendarTrigger } from "../../../mining/index.ts";
import { findDueWeek } from "../day-check.ts";

// How a script knows the days that it is about. Text of Python; TIME_ZONE and count_days are the script's settings.

export const periodPart = String.raw`EPOCH = datetime.date(1970, 1, 1)


def today():
    """Today where you are, as days since 1970-01-01."""
    date = os.environ.get("FLOYO_TODAY") or datetime.datetime.now(zone()).date().isoformat()
    return to_day(date)


def to_day(date):
    return (datetime.date.fromisoformat(date) - EPOCH).days


def zone():
    try:
        return zoneinfo.ZoneInfo(TIME_ZONE)
    except zoneinfo.ZoneInfoNotFoundError:
        sentence = "This computer does not know the time zone " + TIME_ZONE + ". On Windows, run pip install tzdata. Nothing was done."
        raise Failure("time-zone-missing", sentence)`;

export const weekdayPart = String.raw`def weekday():
    """Today's weekday where you are, 1 Monday ... 7 Sunday."""
    return (today() + 3) % 7 + 1`;

export const periodsPart = String.raw`def periods(max_days):
    """The last whole days up to yesterday, in pieces that the service allows in one request."""
    end = today() - 1
    for start in range(end - count_days() + 1, end + 1, max_days):
        yield to_date(start), to_date(min(end, start + max_days - 1))


def to_date(day):
    return (EPOCH + datetime.timedelta(days=day)).isoformat()`;

export const midnightPart = String.raw`def midnight(date, days_later=0):
    """When a day begins where you are, or so many days later; in seconds UTC."""
    def ahead(moment):
        return int(datetime.datetime.fromtimestamp(moment, zone()).utcoffset().total_seconds())

    utc = (to_day(date) + days_later) * 86_400
    return utc - ahead(utc - ahead(utc))


def to_moment(seconds):
    """ISO 8601 in UTC."""
    return datetime.datetime.fromtimestamp(seconds, datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.000Z")`;

export const sinceDuePart = String.raw`def days_since_due(day):
    """How many days ago it was due the last time before this day."""
    last = day - 1
    while not is_due(last):
        last -= 1
    return day - last`;

/** Python that tells whether a day (days since 1970-01-01) is one of the rule's; only for rules that cron can't say. */
export function writeDayCheck(trigger: CalendarTrigger): string {
  const { rule } = trigger;
  if (rule.every === "week") {
    const interval = rule.interval ?? 1;
    return `def is_due(day):
    """Every ${interval} weeks, counted from a week in which it was done."""
    return ((day + 3) // 7 - ${findDueWeek(trigger)}) % ${interval} == 0`;
  }
  if (rule.every !== "month") return "def is_due(day):\n    return True";
  const index = rule.day > 0 ? rule.day - 1 : rule.day;
  return `def is_due(day):
    """The day of the month that it is done on, found among the month's ${rule.of === "workday" ? "workdays" : "days"}."""
    date = EPOCH + datetime.timedelta(days=day)
    first = date.replace(day=1)
    after = (first + datetime.timedelta(days=31)).replace(day=1)
    days = range((first - EPOCH).days, (after - EPOCH).days)
    ${rule.of === "workday" ? "days = [each for each in days if (each + 3) % 7 < 5]\n    " : ""}return day in days[${index}:${index === -1 ? "" : index + 1}]`;
}
