import * as v from "valibot";
import { activityEventSchema, deviceIdSchema } from "../events/index.ts";

export const batchLimit = { events: 500, bytes: 256 * 1024 } as const;

const seq = v.pipe(v.number(), v.integer(), v.minValue(0));

export const tombstoneSchema = v.strictObject({
  device: deviceIdSchema,
  seq,
  removed: v.picklist(["veto", "deletion", "quarantine"]),
});

/** Body of `POST events`. */
export const ingestRequestSchema = v.strictObject({
  device: deviceIdSchema,
  events: v.pipe(v.array(activityEventSchema), v.maxLength(batchLimit.events)),
  tombstones: v.pipe(v.array(tombstoneSchema), v.maxLength(batchLimit.events)),
});
export type IngestRequest = v.InferOutput<typeof ingestRequestSchema>;

/** `taken`: now on the server, `known`: were there before; both are acknowledged. `refused` can never be taken. */
export const ingestAnswerSchema = v.strictObject({
  taken: v.array(seq),
  known: v.array(seq),
  refused: v.array(v.strictObject({ seq, code: v.picklist(["event-invalid", "seq-conflict"]) })),
});
export type IngestAnswer = v.InferOutput<typeof ingestAnswerSchema>;
