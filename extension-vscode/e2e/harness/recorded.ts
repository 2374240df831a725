import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { activityEventSchema, type ActivityEvent } from "@floyo/core/events";
import * as v from "valibot";
import { expect } from "vitest";

const entrySchema = v.object({ kind: v.string(), event: v.optional(activityEventSchema) });
const lineSchema = v.union([
  v.array(entrySchema),
  v.pipe(
    v.unknown(),
    v.transform(() => []),
  ),
]);

/** What lies in the extension's log, read as anybody could read it: from its files. */
export function readRecorded({ storage }: { readonly storage: string }): readonly ActivityEvent[] {
  const folder = path.join(storage, "log");
  if (!existsSync(folder)) return [];
  const segments = readdirSync(folder).filter((name) => name.startsWith("events-"));
  const lines = segments.toSorted().flatMap((name) => readFileSync(path.join(folder, name), "utf8").split("\n"));
  const written = lines.filter((line) => line.endsWith("]"));
  return written.flatMap((line) => v.parse(lineSchema, JSON.parse(line.slice(9)))).flatMap(({ event }) => event ?? []);
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
    const actual: unknown = Reflect.get(event, key);
    return typeof value === "object" ? actual !== undefined : actual === value;
  });
}
