import type { ActivityEvent, EventId } from "../events/index.ts";
import { createLuck, type Luck } from "./luck.ts";
import { createMonthNotes, type MonthNotes, type NotedFile } from "./month-notes.ts";
import { quietMonths } from "./quiet-month.ts";

/** What follows something else: a file that is handed over, or one that is brought in, changed and handed over. */
type Follower = "single" | "chain";

export type AfterPlan = {
  readonly seed: number;
  readonly among: keyof typeof quietMonths;
  readonly follower: Follower;
  /** Whether it follows at all, or is done as often, whenever chance has it. */
  readonly isLinked: boolean;
};

export type PlantedAfter = {
  readonly events: readonly ActivityEvent[];
  /** The first event of each time that the follower was done. */
  readonly starts: readonly EventId[];
};

type Clock = Parameters<MonthNotes["inBrowser"]>[0];

/**
 * A month in which a contract comes by mail when it comes, and something is done within ten minutes of it: nine times
 * of ten, and now and then without it.
 */
export function buildPlantedAfter({ seed, among, follower, isLinked }: AfterPlan): PlantedAfter {
  const luck = createLuck(seed);
  const notes = createMonthNotes();
  const starts: EventId[] = [];
  const follow = (clock: Clock): void => {
    const before = notes.events.length;
    (follower === "single" ? handOver : passOn)(notes, clock);
    starts.push(...notes.events.slice(before, before + 1).map(({ id }) => id));
  };
  for (const clock of chooseTimes(luck)) {
    notes.inBrowser(clock, fileOf("contract", notes), { operation: "download", place: "google-drive" });
    if (luck.chance(0.1)) continue;
    follow(isLinked ? { ...clock, minute: clock.minute + 1 + luck.upTo(9) } : chooseTime(luck));
  }
  const others = quietMonths[among](seed).map((event) => ({ ...event, seq: event.seq + 500_000 }));
  return { events: [...notes.events, ...others], starts };
}

/** Ten to sixteen times on workdays, on some of them twice, with hours between. */
const chooseTimes = (luck: Luck): Clock[] => Array.from({ length: 10 + luck.upTo(7) }, () => chooseTime(luck));

const workdays = Array.from({ length: 30 }, (_, day) => day).filter((day) => day % 7 < 5);
const chooseTime = ({ upTo }: Luck): Clock => ({ day: workdays[upTo(workdays.length)] ?? 0, minute: upTo(480) });

function fileOf(family: string, { events }: MonthNotes): NotedFile {
  const number = String(events.length);
  return { name: `${family} ${number}`, family, ext: "pdf", folder: family, bytes: number };
}

const handOver = (notes: MonthNotes, clock: Clock): void =>
  notes.inBrowser(clock, fileOf("signed", notes), { operation: "upload", place: "notion" });

function passOn(notes: MonthNotes, clock: Clock): void {
  const file = fileOf("ledger", notes);
  notes.inBrowser(clock, file, { operation: "download", place: "stripe" });
  notes.inEditor({ ...clock, minute: clock.minute + 2 }, file, { operation: "modify" });
  notes.inBrowser({ ...clock, minute: clock.minute + 4 }, file, { operation: "upload", place: "notion" });
}
