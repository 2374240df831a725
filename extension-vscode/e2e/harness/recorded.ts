import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { activityEventSchema, type ActivityEvent } from "@floyo/core/events";
import * as v from "valibot";
import { expect } from "vitest";

const entriesSchema = v.array(v.object({ kind: v.literal("event"), event: activityEventSchema }));

/** What lies in the extension's log, read as anybody could read it: from its files. */
export function readRecorded({ storage }: { readonly storage: string }): readonly ActivityEvent[] {
  const folder = path.join(storage, "log");
  if (!existsSync(folder)) return [];
  const segments = readdirSync(folder).filter((name) => name.startsWith("events-"));
  const lines = segments.toSorted().flatMap((name) => readFileSync(path.join(folder, name), "utf8").split("\n"));
  return lines.flatMap((line) => {
    const entries = line.includes("[{") ? JSON.parse(line.slice(9)) : [];
    const events = entries.filter(({ kind }: { kind: unknown }) => kind === "event");
    return v.parse(entriesSchema, events).map(({ event }) => event);
  });
}

type Wanted = Partial<Record<keyof ActivityEvent, unknown>>;

/** Waits until an event like this is on disk; gives all that fit, oldest first. */
export async function waitForRecorded(where: { readonly storage: string }, wanted: Wanted): Promise<ActivityEvent[]> {
  const find = () => readRecorded(where).filter((event) => fits(event, wanted));
  const tell = () =>
    readRecorded(where).map(({ operation, tool, ext, count }) => [operation, tool, ext, count].join(" "));
  await expect
    .poll(() => (find().length > 0 ? "found" : tell()), { timeout: 30_000, message: JSON.stringify(wanted) })
    .toBe("found");
  return find();
}

function fits(event: ActivityEvent, wanted: Wanted): boolean {
  return Object.entries(wanted).every(([key, value]) => {
    const actual = Object.entries(event).find(([name]) => name === key)?.[1];
    return typeof value === "object" ? actual !== undefined : actual === value;
  });
}
