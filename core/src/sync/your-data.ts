import * as v from "valibot";
import { serviceIds } from "../catalogue/index.ts";
import { activityEventSchema, deviceIdSchema, tokenSchema } from "../events/index.ts";
import { routineSchema } from "../mining/index.ts";
import { consentReceiptSchema } from "../settings/index.ts";
import { decisionSchema, suggestionSchema } from "../suggestions/index.ts";
import { devicesAnswerSchema, settingsAnswerSchema, tombstoneSchema } from "./protocol.ts";

// What a person takes along and deletes, as part of the protocol. Times in seconds UTC.

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));

/**
 * `POST deletions`: the events that fit everything given go for good, from `from` up to but not `to`. Nothing given is
 * refused: whoever means everything says `from: 0`.
 */
export const deletionRequestSchema = v.pipe(
  v.strictObject({
    from: v.exactOptional(count),
    to: v.exactOptional(count),
    place: v.exactOptional(v.union([v.picklist(serviceIds), tokenSchema])),
    folder: v.exactOptional(tokenSchema),
    device: v.exactOptional(deviceIdSchema),
  }),
  v.check((request) => Object.keys(request).length > 0, "it does not say what to delete"),
);
export type DeletionRequest = v.InferOutput<typeof deletionRequestSchema>;

/** How many events went. */
export const deletionAnswerSchema = v.object({ deleted: count });
export type DeletionAnswer = v.InferOutput<typeof deletionAnswerSchema>;

/**
 * `GET deletions/:device?after=n`: what of this device's events the person has deleted anywhere since their `n`th deletion,
 * as ranges of `seq`, first and last. `deletions`: how many there have been, for the next time.
 */
export const deletionsAnswerSchema = v.object({
  deletions: count,
  removed: v.array(v.tuple([count, count])),
});
export type DeletionsAnswer = v.InferOutput<typeof deletionsAnswerSchema>;

/**
 * `GET export`: everything that the server holds of a person but for the secrets of their sign-in and sealed messages on
 * their way between two devices. `GET export/events.csv` has the events alone.
 */
export const exportSchema = v.strictObject({
  exportedAt: count,
  account: v.strictObject({
    email: v.nullable(v.string()),
    createdAt: count,
    signIns: v.array(v.strictObject({ at: count, action: v.string() })),
  }),
  devices: v.array(
    v.strictObject({ ...devicesAnswerSchema.entries.devices.item.entries, publicKey: v.nullable(v.string()) }),
  ),
  /** `null`: never set. */
  settings: v.nullable(settingsAnswerSchema),
  consents: v.array(consentReceiptSchema),
  decisions: v.array(decisionSchema),
  routines: v.array(routineSchema),
  suggestions: v.array(suggestionSchema),
  auditLog: v.array(v.strictObject({ at: count, action: v.string(), device: v.nullable(deviceIdSchema) })),
  tombstones: v.array(tombstoneSchema),
  events: v.array(activityEventSchema),
});
export type Export = v.InferOutput<typeof exportSchema>;
