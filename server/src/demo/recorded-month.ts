import type { Signal } from "@floyo/core/privacy";

const minuteMs = 60_000;
const dayMs = 86_400_000;
const days = 35;

const downloads = "/home/demo/Downloads";
const workspace = "/home/demo/projects/shop";
const sheet = "https://docs.google.com/spreadsheets/d/1dEmOsHeEt7WeEkLyRePoRt/edit";
const adsReport = "https://ads.tiktok.com/i18n/reporting?aadvid=7012345";
const payouts = "https://dashboard.stripe.com/payouts";
const bankImport = "https://go.xero.com/Bank/Import.aspx";

/** A moment of a local day of this machine, as the platforms tell it. */
const moment = (day: Date, hour: number, minute: number) => {
  const at = new Date(day.getFullYear(), day.getMonth(), day.getDate(), hour, minute);
  return { atMs: at.getTime(), utcOffsetMinutes: -at.getTimezoneOffset() };
};
type Moment = ReturnType<typeof moment>;

const later = ({ atMs, utcOffsetMinutes }: Moment, minutes: number): Moment => ({
  atMs: atMs + minutes * minuteMs,
  utcOffsetMinutes,
});

const isoDay = (day: Date): string =>
  `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, "0")}-${String(day.getDate()).padStart(2, "0")}`;

const downloaded = (at: Moment, url: string, file: { path: string; bytes: number }): Signal => ({
  ...at,
  surface: "browser",
  operation: "download",
  cause: "user",
  tool: "download",
  file: { ...file, modifiedMs: at.atMs },
  place: { kind: "site", url },
});

const uploaded = (at: Moment, url: string, file: { name: string; bytes: number; modifiedMs: number }): Signal => ({
  ...at,
  surface: "browser",
  operation: "upload",
  cause: "user",
  tool: "file-input",
  file,
  place: { kind: "site", url },
  target: url,
});

type Edit = { readonly operation: "open" | "modify"; readonly activeSeconds?: number };

const edited = (at: Moment, { operation, ...attention }: Edit, file: { path: string; bytes: number }): Signal => ({
  ...at,
  surface: "vscode",
  operation,
  cause: "user",
  tool: "editor",
  ...attention,
  file: { ...file, modifiedMs: at.atMs },
});

/** Every Monday: the ads report comes down, loses its columns in the editor, and goes up to the same sheet. */
function recordWeeklyReport(day: Date): Signal[] {
  const week = Math.floor(day.getTime() / dayMs / 7);
  const name = `report_${isoDay(day)}.csv`;
  const file = { path: `${downloads}/${name}`, bytes: 48_000 + (week % 7) * 911 };
  const start = moment(day, 9, 4 + (week % 6));
  const saved = later(start, 9);
  const clean = { path: file.path, bytes: file.bytes - 21_300 };
  return [
    downloaded(start, adsReport, file),
    { ...edited(later(start, 2), { operation: "open" }, file), file: { ...file, modifiedMs: start.atMs } },
    edited(saved, { operation: "modify", activeSeconds: 420 }, clean),
    uploaded(later(start, 12), sheet, { name, bytes: clean.bytes, modifiedMs: saved.atMs }),
  ];
}

/** Every Thursday: the payouts come down and go to the accounts as they are. */
function recordPayouts(day: Date): Signal[] {
  const name = `payouts-${isoDay(day)}.csv`;
  const start = moment(day, 16, 20 + (day.getDate() % 9));
  const file = { path: `${downloads}/${name}`, bytes: 9_100 + day.getDate() * 37 };
  return [
    downloaded(start, payouts, file),
    uploaded(later(start, 4), bankImport, { name, bytes: file.bytes, modifiedMs: start.atMs }),
  ];
}

/** What is no chore: source files are opened and saved, now and then a page's picture is kept. */
function recordOrdinaryWork(day: Date): Signal[] {
  const names = ["cart.ts", "checkout.ts", "readme.md", "prices.ts", "styles.css"];
  const place = { kind: "workspace", folder: workspace } as const;
  const work = [0, 1, 2].flatMap((part) => {
    const name = names[(day.getDate() * 3 + part * 2) % names.length] ?? "cart.ts";
    const file = { path: `${workspace}/src/${name}`, bytes: 2_000 + day.getDate() * 13 + part };
    const at = moment(day, 10 + part * 2, (day.getDate() * 7 + part * 11) % 60);
    return [
      { ...edited(at, { operation: "open" }, file), place },
      { ...edited(later(at, 6), { operation: "modify", activeSeconds: 130 }, file), place },
    ];
  });
  const picture = { path: `${downloads}/image-${day.getDate() * 31}.png`, bytes: 80_000 + day.getDate() };
  const isLucky = day.getDate() % 4 === 0;
  return isLucky ? [...work, downloaded(moment(day, 14, 33), "https://example.com/gallery", picture)] : work;
}

function recordDay(day: Date): Signal[] {
  const weekday = day.getDay();
  if (weekday === 0 || weekday === 6) return [];
  const work = recordOrdinaryWork(day);
  if (weekday === 1) return [...recordWeeklyReport(day), ...work];
  return weekday === 4 ? [...recordPayouts(day), ...work] : work;
}

/** The signals of five weeks up to now, as the platforms of an invented person would have told them, in order of time. */
export function recordMonth(nowMs: number): readonly Signal[] {
  const signals = Array.from({ length: days + 1 }, (_, index) => {
    const day = new Date(nowMs);
    day.setDate(day.getDate() - days + index);
    return recordDay(day);
  }).flat();
  return signals.filter(({ atMs }) => atMs < nowMs).toSorted((a, b) => a.atMs - b.atMs);
}
