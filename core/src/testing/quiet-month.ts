import type { ServiceId } from "../catalogue/index.ts";
import type { ActivityEvent } from "../events/index.ts";
import { createLuck, type Luck } from "./luck.ts";
import { type Clock, createMonthNotes, type MonthNotes, type NotedFile } from "./month-notes.ts";
import { buildRandomWork } from "./work-log.ts";

/** What a made-up person does at one moment of a day. */
type Act = (clock: Clock, luck: Luck, notes: MonthNotes) => void;

/** When a person works, how often a day (at most), and what is done then. */
type Habit = {
  readonly isWorked: (day: number, luck: Luck) => boolean;
  readonly most: number;
  readonly minutes: number;
};

const mostDays = { isWorked: (_: number, { chance }: Luck) => chance(0.92), minutes: 480 } as const;
const threeMornings = { isWorked: (day: number) => [0, 1, 3].includes(day % 7), minutes: 180 } as const;
const someDays = { isWorked: (_: number, { chance }: Luck) => chance(0.3), minutes: 480 } as const;

/** Months of work without a routine, by kind of person; what happens when is chance, how often is the person's own. */
export const quietMonths = {
  /** Sixty transfers and edits a day among fifteen names. */
  dense: (seed) => buildRandomWork({ random: createLuck(seed).random, days: 30, perDay: 60, files: 15 }),
  /** Ten of them a day among forty names. */
  sparse: (seed) => buildRandomWork({ random: createLuck(seed).random, days: 30, perDay: 10, files: 40 }),
  /** Saves thirty modules time and again, and runs the tests. */
  developer: (seed) => live(seed, { ...mostDays, most: 120 }, saveModule),
  /** Downloads whatever is needed, names that come again among them, and passes on a third of it. */
  downloads: (seed) => live(seed, { ...mostDays, most: 9 }, download),
  /** As before, by someone who works on three mornings a week. */
  partTime: (seed) => live(seed, { ...threeMornings, most: 10 }, download),
  /** Writes notes in meetings that are when they are. */
  meetings: (seed) => live(seed, { ...mostDays, most: 4 }, takeNotes),
  /** Builds that write the same packages time and again; now and then one is handed over somewhere. */
  builds: (seed) => live(seed, { ...mostDays, most: 6 }, build),
  /** Checkouts that touch forty files, between edits. */
  checkouts: (seed) => live(seed, { ...mostDays, most: 5 }, checkOut),
  /** Photos are downloaded and renamed in bulk on a few days. */
  renames: (seed) => live(seed, { ...someDays, most: 2 }, renamePhotos),
} as const satisfies Record<string, (seed: number) => ActivityEvent[]>;

const workdays = Array.from({ length: 30 }, (_, day) => day).filter((day) => day % 7 < 5);

function live(seed: number, { isWorked, most, minutes }: Habit, act: Act): ActivityEvent[] {
  const notes = createMonthNotes();
  const luck = createLuck(seed);
  for (const day of workdays.filter((each) => isWorked(each, luck))) {
    for (let times = luck.upTo(most); times > 0; times -= 1) act({ day, minute: luck.upTo(minutes) }, luck, notes);
  }
  return notes.events;
}

const later = ({ day, minute }: Clock, minutes: number): Clock => ({ day, minute: minute + minutes });
const moduleOf = (number: number): NotedFile => {
  const name = `module${number}`;
  return { name, family: name, ext: "ts", folder: "src" };
};

const services: readonly [ServiceId, ...ServiceId[]] = [
  "google-drive",
  "dropbox",
  "slack",
  "notion",
  "stripe",
  "google-sheets",
  "tiktok-ads",
  "figma",
];
const upload = ({ pick }: Luck) => ({ operation: "upload", place: pick(services) }) as const;

function saveModule(clock: Clock, luck: Luck, notes: MonthNotes): void {
  const file = moduleOf(Math.floor(luck.random() ** 2 * 30));
  notes.inEditor(clock, file, { operation: luck.chance(0.4) ? "open" : "modify" });
  if (luck.chance(0.2)) notes.inEditor(later(clock, 1), undefined, { operation: "run", tool: "task" });
}

/** Half of the names come again, with a browser's number. */
function download(clock: Clock, luck: Luck, notes: MonthNotes): void {
  const place = luck.pick(services);
  const ext = luck.pick(["csv", "pdf", "png", "docx", "xlsx", "zip"]);
  const family = luck.chance(0.5) ? `${place} export ${luck.upTo(2)}` : `once ${luck.random()}`;
  const number = String(notes.events.length);
  const file: NotedFile = { name: `${family} (${number})`, family, ext, folder: "downloads", bytes: number };
  notes.inBrowser(clock, file, { operation: "download", place });
  if (luck.chance(0.3)) notes.inEditor(later(clock, 1 + luck.upTo(20)), file, { operation: "open" });
  if (luck.chance(0.3)) notes.inBrowser(later(clock, 1 + luck.upTo(60)), file, upload(luck));
}

function takeNotes({ day, minute }: Clock, luck: Luck, notes: MonthNotes): void {
  const family = luck.pick(["notes", "sync", "customer", "design", "hiring"]);
  const begin = { day, minute: Math.floor(minute / 30) * 30 };
  const file: NotedFile = { name: `${family} ${notes.events.length}`, family, ext: "md", folder: "notes" };
  notes.inEditor(begin, file, { operation: "create" });
  notes.inEditor(later(begin, 25), file, { operation: "modify", active: 300 });
  if (luck.chance(0.3)) notes.inBrowser(later(begin, 40), file, upload(luck));
}

function build(clock: Clock, luck: Luck, notes: MonthNotes): void {
  notes.inEditor(clock, undefined, { operation: "run", tool: "task" });
  for (const name of ["bundle", "styles", "report"]) {
    const bytes = String(notes.events.length);
    const file: NotedFile = { name, family: name, ext: "zip", folder: "dist", bytes };
    notes.inEditor(later(clock, 0.5), file, { operation: "create", cause: "program", tool: "disk" });
    if (luck.chance(0.08)) notes.inBrowser(later(clock, 3 + luck.upTo(60)), file, upload(luck));
  }
}

function checkOut(clock: Clock, luck: Luck, notes: MonthNotes): void {
  for (let touched = 0; touched < 40; touched += 1) {
    const file = moduleOf(luck.upTo(90));
    notes.inEditor(clock, file, { operation: "modify", cause: "vcs", tool: "disk" });
    if (luck.chance(0.1)) notes.inEditor(later(clock, 5), file, { operation: "modify" });
  }
}

function renamePhotos(clock: Clock, luck: Luck, notes: MonthNotes): void {
  for (let photo = 0; photo < 30; photo += 1) {
    const name = `photo ${notes.events.length}`;
    const file: NotedFile = { name, family: "photo", ext: "png", folder: "photos" };
    if (luck.chance(0.2)) notes.inBrowser(clock, file, { operation: "download", place: "google-drive" });
    notes.inEditor(later(clock, 5), file, { operation: "rename" });
  }
}
