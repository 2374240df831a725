import * as v from "valibot";

export const longestBackOffMs = 3_600_000;
/** What a server asks for is honoured up to a week; more is a fault of the server, not a wish. */
export const longestAskedMs = 7 * 24 * 3_600_000;

const integer = (max: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(max));

/** A pause before the next request. It is kept as start and length, so that a clock set back cannot stretch it. */
const waitSchema = v.strictObject({
  fromMs: integer(Number.MAX_SAFE_INTEGER),
  /** The whole pause. */
  lengthMs: integer(longestAskedMs + longestBackOffMs),
  /** The part of it that the server asked for: nobody shortens that. */
  askedMs: integer(longestAskedMs),
});

/** Why nothing is sent until the person does something. */
export const stopReasons = ["signed-out", "forbidden"] as const;
export type StopReason = (typeof stopReasons)[number];

/** What the outbox must remember over a restart, besides the log. */
export const outboxStateSchema = v.strictObject({
  /** Failures in a row: the exponent of the back-off. */
  failures: integer(1000),
  /** Entries refused one by one with nothing accepted in between. */
  refusals: integer(1_000_000),
  /** Last numbers of the parts of a refused batch, ascending: a request never goes across one of them. */
  suspects: v.pipe(v.array(integer(Number.MAX_SAFE_INTEGER)), v.maxLength(64)),
  wait: v.optional(waitSchema),
  stopped: v.optional(v.picklist(stopReasons)),
});
export type OutboxState = v.InferOutput<typeof outboxStateSchema>;

export const freshOutbox: OutboxState = { failures: 0, refusals: 0, suspects: [] };
