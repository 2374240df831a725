// How a script knows the days that it is about. Text of JavaScript; `timeZone` and `days` are the script's settings.

export const periodPart = String.raw`/** Today where you are, as days since 1970-01-01. */
function today() {
  const date = process.env.FLOYO_TODAY || new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(new Date());
  return Date.parse(date + "T00:00:00Z") / 86_400_000;
}`;

export const weekdayPart = String.raw`/** Today's weekday where you are, 1 Monday … 7 Sunday. */
function weekday() {
  return ((today() + 3) % 7) + 1;
}`;

export const periodsPart = String.raw`/** The last whole days up to yesterday, in pieces that the service allows in one request. */
function* periods(maxDays) {
  const end = today() - 1;
  for (let start = end - days + 1; start <= end; start += maxDays) {
    yield { since: toDate(start), until: toDate(Math.min(end, start + maxDays - 1)) };
  }
}

const toDate = (day) => new Date(day * 86_400_000).toISOString().slice(0, 10);`;

export const midnightPart = String.raw`/** When a day begins where you are, or so many days later; as ISO 8601 in UTC. */
function midnight(date, daysLater = 0) {
  const format = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" });
  const ahead = (moment) => {
    const [, sign = "+", hours = "0", minutes = "0"] = format.format(moment).match(/GMT([+-])(\d\d):(\d\d)/) ?? [];
    return Number(sign + "1") * (Number(hours) * 60 + Number(minutes)) * 60_000;
  };
  const utc = Date.parse(date + "T00:00:00Z") + daysLater * 86_400_000;
  return new Date(utc - ahead(utc - ahead(utc))).toISOString();
}`;
