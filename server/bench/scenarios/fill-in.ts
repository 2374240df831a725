import type { Luck } from "@floyo/core/testing";

/** What a name of the n-th time (from 1) is made of; `day` counts local days from 1970-01-01. */
export type Occasion = {
  readonly day: number;
  readonly time: number;
  readonly words: readonly string[];
  readonly luck: Luck;
};

const monthNames = "January February March April May June July August September October November December".split(" ");

/**
 * Puts in `<date>` 2026-09-07, `<d.m.y>` 07.09.2026, `<ymd>` 20260907, `<monday>` that of the week, `<month>` 2026-09,
 * `<lastmonth>` 2026-08, `<Month>` September, `<week>` 37, `<n>` the number of the time, `<copy>` as browsers number a
 * second download (` (1)`), `<id>` five digits and `<word>` one of the words. Of a list, one is taken by chance.
 */
export function fillIn(template: string | readonly string[], occasion: Occasion): string {
  const { luck, time, words } = occasion;
  const text = typeof template === "string" ? template : (template[luck.upTo(template.length)] ?? "");
  const dates = nameDates(occasion.day);
  return text.replace(/<([a-zA-Z.]+)>/g, (whole, name: string) => {
    switch (name) {
      case "n":
        return String(time);
      case "copy":
        return time === 1 ? "" : ` (${time - 1})`;
      case "id":
        return String(10_000 + luck.upTo(90_000));
      case "word":
        return words[luck.upTo(words.length)] ?? "";
      default:
        return dates.get(name) ?? whole;
    }
  });
}

function nameDates(day: number): ReadonlyMap<string, string> {
  const isoOf = (each: number): string => new Date(each * 86_400_000).toISOString().slice(0, 10);
  const iso = isoOf(day);
  const [year = "", month = "", date = ""] = iso.split("-");
  const monday = day - ((day + 3) % 7);
  const beginOfYear = Date.UTC(Number(year), 0, 4) / 86_400_000;
  const week = Math.floor((monday - beginOfYear + 6) / 7) + 1;
  return new Map([
    ["date", iso],
    ["d.m.y", `${date}.${month}.${year}`],
    ["ymd", `${year}${month}${date}`],
    ["monday", isoOf(monday)],
    ["month", `${year}-${month}`],
    ["lastmonth", isoOf(day - Number(date)).slice(0, 7)],
    ["Month", monthNames[Number(month) - 1] ?? ""],
    ["week", String(week)],
  ]);
}
