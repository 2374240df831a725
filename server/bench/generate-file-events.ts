import type { ActivityEvent } from "@floyo/core/events";
import {
  buildEvent,
  buildPlantedMonth,
  daySeconds,
  fakeToken,
  generateOfficeChains,
  plantedLives,
} from "@floyo/core/testing";

/** What the event of that number says. */
type Stream = (number: number) => Parameters<typeof buildEvent>[0];

const begin = 1_794_816_000;

const inFolder = (folder: string | number, name: string) => ({
  file: fakeToken(name),
  stem: fakeToken(name.replace(/\.\w+$/, "")),
  folder: fakeToken(`folder ${folder}`),
  path: fakeToken(`path ${folder}/${name}`),
});

const withBytes = (bytes: number) => ({ length: fakeToken(`${bytes}`), stat: fakeToken(`stat ${bytes}`), size: 1024 });

/** Nothing is as hard as what is alike: one name, one length, one second. */
const streams: Readonly<Record<string, Stream>> = {
  "one file saved over and over": (number) => ({
    ...inFolder("a", "a.csv"),
    ...withBytes(number),
    operation: number === 0 ? "create" : "modify",
    at: begin + 11 * number,
  }),
  "alike files, 32 a second fetched and sent": (number) => ({
    ...inFolder(number >> 1, "a.csv"),
    ...withBytes(7),
    operation: number % 2 === 0 ? "download" : "upload",
    at: begin + (number >> 5),
  }),
  "alike files in ever new folders": (number) => ({
    ...inFolder(number, "a.csv"),
    ...withBytes(7),
    operation: "create",
    at: begin + 11 * number,
  }),
  "one total that takes in ever new parts": (number) => ({
    ...(number % 2 === 0 ? inFolder("parts", `part-${number}.csv`) : inFolder("a", "all.csv")),
    operation: number % 2 === 0 ? "download" : "create",
    ...(number % 2 === 1 && { from: [`part-${number - 1}.csv`, "all.csv"].map((name) => fakeToken(name)) }),
    at: begin + 11 * number,
  }),
};

/** Logs of people: so many events of each, in order of time. */
const lives: Readonly<Record<string, (count: number) => ActivityEvent[]>> = {
  "chains of an office": generateOfficeEvents,
  "months of chores": generateMonths,
};

export const fileStreams: readonly string[] = [...Object.keys(lives), ...Object.keys(streams)];

/** So many events of the stream, a line of JSON each. */
export function generateFileEvents(name: string, count: number): string[] {
  const base = buildEvent();
  const stream = streams[name];
  const made = stream && Array.from({ length: count }, (_, number) => ({ ...base, ...stream(number) }));
  const events = made ?? lives[name]?.(count) ?? [];
  return events.map((event, seq) => JSON.stringify({ ...event, seq, id: idOf(seq) }));
}

const idOf = (number: number): string => `01a1e49b-b4a0-7000-8000-${number.toString(16).padStart(12, "0")}`;

/** Of one office after another, 100 chains a day in each: the names come again. */
function generateOfficeEvents(count: number): ActivityEvent[] {
  const [part, chains, days] = [10_000, 2000, 20];
  const parts = Array.from({ length: Math.ceil(count / part) }, (_, office) => {
    const { events } = generateOfficeChains(office, { count: chains, days });
    return events.slice(0, part).map((event) => ({ ...event, at: event.at + 2 * office * days * daySeconds }));
  });
  return parts.flat().slice(0, count);
}

/** Of a person with every planted chore, among the work of several, four weeks after four weeks. */
function generateMonths(count: number): ActivityEvent[] {
  const events: ActivityEvent[] = [];
  for (let month = 0; events.length < count; month += 1) {
    const parts = Object.values(plantedLives).flatMap((chores, life) => {
      const among = kinds[life % kinds.length] ?? "dense";
      return buildPlantedMonth(chores, { seed: 100 * month + life, among, days: 28 }).events;
    });
    const sorted = parts.sort((a, b) => a.at - b.at);
    for (const event of sorted) events.push({ ...event, at: event.at + 28 * month * daySeconds });
  }
  return events.slice(0, count);
}

const kinds = ["dense", "sparse", "developer", "downloads", "meetings", "builds", "checkouts", "renames"] as const;
