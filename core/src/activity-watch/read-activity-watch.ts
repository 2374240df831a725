import * as v from "valibot";
import type { ActivityEvent } from "../events/index.ts";
import type { Signal } from "../privacy/index.ts";
import { failure, type Result, success } from "../result.ts";
import { type BucketType, bucketTypes } from "./bucket-types.ts";
import { joinLooks } from "./join-looks.ts";
import { readSight } from "./read-sight.ts";
import type { Look, Sight, Stretch } from "./sight.ts";
import { createExportSplitter } from "./split-export.ts";
import { withoutAway } from "./without-away.ts";

/** What an export tells of files. */
export type ActivityWatchReading = {
  /** In order of time. They still have to pass the door. */
  readonly signals: readonly Signal[];
  /** Those that Floyo itself had handed out (`exportActivityWatch`). */
  readonly events: readonly ActivityEvent[];
  /** How many events the export has, how many of them are about a file, and how many could not be read. */
  readonly total: number;
  readonly aboutFiles: number;
  readonly unreadable: number;
};

/** Minutes that local time was ahead of UTC at a moment: an export tells its times in UTC. */
export type UtcOffsetAt = (atMs: number) => number;

/**
 * Reads an export of ActivityWatch, of one bucket or of all, of one machine or of several, from its bytes in pieces of any
 * length. A broken event is passed over and counted. Format: aw-server, `/api/0/export`.
 */
export async function readActivityWatch(
  pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  utcOffsetAt: UtcOffsetAt,
): Promise<Result<ActivityWatchReading, "not-activity-watch">> {
  const arrays: EventArray[] = [];
  let total = 0;
  const splitter = createExportSplitter((text, number) => {
    total += 1;
    const array = (arrays[number] ??= { sights: [], unreadable: 0 });
    const sight = readSight(text);
    if (!sight.ok) array.unreadable += 1;
    else if (sight.value !== undefined) array.sights.push(sight.value);
  });
  for await (const piece of pieces) splitter.push(piece);
  const buckets = readBuckets(splitter.end(), arrays);
  return buckets === undefined ? failure("not-activity-watch") : success({ ...readAll(buckets, utcOffsetAt), total });
}

type EventArray = { readonly sights: Sight[]; unreadable: number };
type Bucket = { readonly type: BucketType; readonly hostname: string; readonly array: EventArray };

/** Unknown types of buckets are there too. An empty bucket may have no array. */
const bucketSchema = v.object({
  type: v.string(),
  hostname: v.fallback(v.string(), ""),
  events: v.nullish(v.tuple([v.number()])),
});
const exportSchema = v.object({ buckets: v.record(v.string(), bucketSchema) });

function readBuckets(skeleton: string, arrays: readonly EventArray[]): readonly Bucket[] | undefined {
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), exportSchema), skeleton);
  if (!read.success) return undefined;
  return Object.values(read.output.buckets).flatMap(({ type, hostname, events }) => {
    const known = bucketTypes.find((name) => name === type);
    const array = events && arrays[events[0]];
    return known && array ? [{ type: known, hostname, array }] : [];
  });
}

function readAll(buckets: readonly Bucket[], utcOffsetAt: UtcOffsetAt): Omit<ActivityWatchReading, "total"> {
  const sightsOf = ({ type, array }: Bucket) => array.sights.filter((sight) => sight.type === type);
  const sights = buckets.flatMap(sightsOf);
  const awayOf = (hostname: string) =>
    inOrder(
      buckets
        .filter((bucket) => bucket.hostname === hostname)
        .flatMap(sightsOf)
        .flatMap(toAway),
    );
  const signals = buckets.flatMap((bucket) => {
    const looks = withoutAway(inOrder(sightsOf(bucket).flatMap(toLook)), awayOf(bucket.hostname));
    return joinLooks(looks).map((look) => lookToSignal(look, { bucket, utcOffsetAt }));
  });
  return {
    signals: inOrder(signals),
    events: sights.flatMap((sight) => (sight.type === "app.floyo.activity" ? [sight.event] : [])),
    aboutFiles: sights.filter(({ type }) => type !== "afkstatus").length,
    unreadable: buckets.reduce((sum, { array }) => sum + array.unreadable, 0),
  };
}

const toAway = (sight: Sight): readonly Stretch[] => (sight.type === "afkstatus" ? [sight.away] : []);
const toLook = (sight: Sight): readonly Look[] => ("look" in sight ? [sight.look] : []);

const inOrder = <T extends { readonly atMs: number }>(items: readonly T[]): readonly T[] =>
  items.toSorted((left, right) => left.atMs - right.atMs);

type Source = { readonly bucket: Bucket; readonly utcOffsetAt: UtcOffsetAt };

const lookToSignal = ({ path, project, isPrivate, atMs, seconds }: Look, { bucket, utcOffsetAt }: Source): Signal => ({
  atMs,
  utcOffsetMinutes: utcOffsetAt(atMs),
  surface: "import",
  operation: "open",
  cause: "user",
  file: { path },
  place: project === undefined ? undefined : { kind: "workspace", folder: project },
  tool: bucket.type === "app.editor.activity" ? "editor" : "other",
  activeSeconds: seconds,
  isPrivate,
});
