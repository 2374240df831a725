import type { ActivityEvent } from "../events/index.ts";
import type { ServiceId } from "../catalogue/index.ts";
import { buildEvent } from "./build-event.ts";
import { fakeToken } from "./file-world.ts";

const editor = "7d1c2b3a-4f5e-4a6b-8c7d-9e0f1a2b3c4d";
/** Monday 2026-11-16, 09:00 in Berlin. */
export const workStart = 1_794_816_000;
export const daySeconds = 24 * 60 * 60;

/**
 * A report that is downloaded, cleaned in the editor and handed over; `name` is its family, `time` sets its names and
 * bytes apart.
 */
export type Chore = {
  readonly name: string;
  readonly time: number;
  readonly at: number;
  readonly from?: ServiceId;
  readonly to?: ServiceId;
  /** Steps that the person left out this time, or that were not seen. */
  readonly without?: readonly ActivityEvent["operation"][];
};

let next = 0;

/** The four events of a chore: download, open, modify, upload. */
export function buildChore({
  name,
  time,
  at,
  from = "tiktok-ads",
  to = "google-sheets",
  without = [],
}: Chore): ActivityEvent[] {
  const file = `${name} ${time}`;
  const named = { file: fakeToken(file), stem: fakeToken(`stem ${file}`), family: fakeToken(`family ${name}`) };
  const there = { ...named, path: fakeToken(`path ${file}`), folder: fakeToken("folder") };
  const [raw, clean] = [{ length: fakeToken(`raw ${file}`) }, { length: fakeToken(`clean ${file}`) }];
  const inEditor = { device: editor, surface: "vscode", place: fakeToken("workspace"), tool: "editor" } as const;
  const events = [
    { ...there, ...raw, at, operation: "download", place: from } as const,
    { ...there, ...raw, ...inEditor, at: at + 60, operation: "open" } as const,
    { ...there, ...clean, ...inEditor, at: at + 180, operation: "modify", active: 120 } as const,
    {
      ...named,
      ...clean,
      at: at + 300,
      operation: "upload",
      place: to,
      tool: "file-input",
      target: fakeToken(`sheet ${to}`),
    } as const,
  ];
  return events
    .filter(({ operation }) => !without.includes(operation))
    .map((event) => buildEvent({ ...event, seq: (next += 1) }));
}

/** How often a chance-driven person does what, among how many files and services. */
export type Chance = {
  readonly random: () => number;
  readonly days: number;
  readonly perDay: number;
  readonly files: number;
};

const services = [
  "tiktok-ads",
  "google-sheets",
  "google-drive",
  "dropbox",
  "stripe",
  "shopify",
  "notion",
  "airtable",
] as const;

/** Work without a routine: files are downloaded, opened, saved and uploaded on workdays as chance has it. */
export function buildRandomWork({ random, days, perDay, files }: Chance): ActivityEvent[] {
  const choose = <T>(values: readonly T[], fallback: T): T => values[Math.floor(random() * values.length)] ?? fallback;
  const all: ActivityEvent["operation"][] = ["download", "open", "modify", "upload"];
  const workdays = Array.from({ length: days }, (_, day) => day).filter((day) => day % 7 < 5);
  return workdays.flatMap((day) =>
    Array.from({ length: perDay }, () => {
      const at = workStart + day * daySeconds + Math.floor(random() * 8 * 60 * 60);
      const name = `chance ${Math.floor(random() * files)}`;
      const without = all.filter(() => random() < 0.6);
      const [from, to] = [choose(services, "stripe"), choose(services, "notion")];
      return buildChore({ name, time: next, at, from, to, without });
    }).flat(),
  );
}
