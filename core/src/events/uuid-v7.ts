import { bytesToHex } from "@noble/hashes/utils.js";
import * as v from "valibot";
import { type EventId, eventIdSchema } from "./activity-event.ts";

/** 12 + 62 random bits; the six bits between are version and variant. */
const randomByteCount = 10;

/**
 * UUIDv7 (RFC 9562 §5.7) of a whole second: ids sort by time and tell no more of it than the event does.
 * `randomBytes` are at least ten fresh ones.
 */
export function createEventId(atSeconds: number, randomBytes: Uint8Array): EventId {
  if (randomBytes.length < randomByteCount) throw new RangeError(`an event id takes ${randomByteCount} random bytes`);
  const time = (atSeconds * 1000).toString(16).padStart(12, "0");
  const random = bytesToHex(randomBytes.subarray(0, randomByteCount));
  const variant = ((randomBytes[2] ?? 0) & 0x3f) | 0x80;
  return v.parse(
    eventIdSchema,
    [
      time.slice(0, 8),
      time.slice(8),
      `7${random.slice(1, 4)}`,
      `${variant.toString(16)}${random.slice(6, 8)}`,
      random.slice(8),
    ].join("-"),
  );
}
