import * as v from "valibot";
import { serviceIds } from "../catalogue/service-ids.ts";
import { attentionBuckets } from "./attention-bucket.ts";
import { countBuckets } from "./count-bucket.ts";
import { extensions } from "./file-kinds.ts";
import { causes, operations, surfaces, tools } from "./operations.ts";
import { sizeBuckets } from "./size-bucket.ts";
import { tokenSchema } from "./token.ts";

export const eventVersion = 1;

/** Seconds UTC; the upper bound (year 2286) keeps a broken clock from making an unreadable id. */
const instant = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9_999_999_999));
const utcOffset = v.pipe(v.number(), v.integer(), v.minValue(-14 * 60), v.maxValue(14 * 60));
const counter = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));
const place = v.union([v.picklist(serviceIds), tokenSchema]);

/** What the door knows: everything but the numbers that the event log gives at append. */
const filteredFields = {
  v: v.literal(eventVersion),
  /** Which root made the tokens (`deriveKeys`). */
  epoch: counter,
  at: instant,
  utcOffset,
  surface: v.picklist(surfaces),
  operation: v.picklist(operations),
  cause: v.picklist(causes),
  ext: v.optional(v.picklist(extensions)),
  size: v.optional(v.picklist(sizeBuckets)),
  file: v.optional(tokenSchema),
  stem: v.optional(tokenSchema),
  family: v.optional(tokenSchema),
  folder: v.optional(tokenSchema),
  path: v.optional(tokenSchema),
  length: v.optional(tokenSchema),
  stat: v.optional(tokenSchema),
  from: v.optional(v.pipe(v.array(tokenSchema), v.minLength(1), v.maxLength(4))),
  place: v.optional(place),
  target: v.optional(tokenSchema),
  tool: v.optional(v.picklist(tools)),
  active: v.optional(v.picklist(attentionBuckets)),
  count: v.optional(v.picklist(countBuckets)),
};

/** One installation of one extension, named by a random UUID. */
export const deviceIdSchema = v.pipe(v.string(), v.uuid(), v.brand("DeviceId"));
export type DeviceId = v.InferOutput<typeof deviceIdSchema>;

/** UUIDv7 made from the rounded time. */
export const eventIdSchema = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
  v.brand("EventId"),
);
export type EventId = v.InferOutput<typeof eventIdSchema>;

/** An event that passed the door and has no number yet. Only `filterSignal` makes one. */
export const filteredEventSchema = v.pipe(v.strictObject(filteredFields), v.brand("FilteredEvent"));
export type FilteredEvent = v.InferOutput<typeof filteredEventSchema>;

/**
 * The activity event, version 1: the only record of activity that is stored or sent.
 * Closed: an unknown key, a name, a path, a URL cannot pass. `seq` is gap-free per device and given at append.
 */
export const activityEventSchema = v.pipe(
  v.strictObject({ id: eventIdSchema, device: deviceIdSchema, seq: counter, ...filteredFields }),
  v.brand("ActivityEvent"),
);
export type ActivityEvent = v.InferOutput<typeof activityEventSchema>;
