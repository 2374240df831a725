import { type ActivityEvent, activityEventSchema, deviceIdSchema } from "@floyo/core/events";
import { batchLimit, type IngestAnswer, tombstoneSchema } from "@floyo/core/sync";
import { Hono } from "hono";
import * as v from "valibot";
import type { ApiEnv } from "../api-env.ts";
import { answerError } from "../middleware/api-error.ts";
import { readBody } from "../middleware/read-body.ts";
import type { EventStore } from "../store/event-store.ts";
import { deviceRevoked, deviceUnknown } from "./device-refusals.ts";

/** The envelope; each event is judged by itself, so that a broken one does not hold up the rest. */
const envelopeSchema = v.strictObject({
  device: deviceIdSchema,
  events: v.pipe(v.array(v.looseObject({ seq: v.pipe(v.number(), v.safeInteger()) })), v.maxLength(batchLimit.events)),
  tombstones: v.pipe(v.array(tombstoneSchema), v.maxLength(batchLimit.events)),
});
type Envelope = v.InferOutput<typeof envelopeSchema>;

function judgeEvents({ device, events }: Envelope): { valid: ActivityEvent[]; invalid: number[] } {
  const valid: ActivityEvent[] = [];
  const invalid: number[] = [];
  for (const event of events) {
    const parsed = v.safeParse(activityEventSchema, event, { abortEarly: true });
    if (parsed.success && parsed.output.device === device) valid.push(parsed.output);
    else invalid.push(event.seq);
  }
  return { valid, invalid };
}

/** Called with the subject after a batch brought something new. Must not throw and must not be waited for. */
export type NoteNewEvents = (subject: string) => void;

export const eventRoutes = (events: EventStore, noteNewEvents: NoteNewEvents) =>
  new Hono<ApiEnv>().post("/events", async (context) => {
    const envelope = await readBody(context, envelopeSchema);
    const { valid, invalid } = judgeEvents(envelope);
    const { device, tombstones } = envelope;
    const answer = await events.take(context.get("account"), { device, events: valid, tombstones });
    if (answer.standing !== "active") {
      return answerError(context, 403, answer.standing === "revoked" ? deviceRevoked : deviceUnknown);
    }
    const { taken, known, conflicts } = answer.verdict;
    if (taken.length > 0) noteNewEvents(answer.subject);
    return context.json({
      taken: [...taken],
      known: [...known],
      refused: [
        ...invalid.map((seq) => ({ seq, code: "event-invalid" as const })),
        ...conflicts.map((seq) => ({ seq, code: "seq-conflict" as const })),
      ],
    } satisfies IngestAnswer);
  });
