import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { ActivityEvent, EventId } from "../events/index.ts";
import type { LogEntry } from "./event-log.ts";
import type { Tombstone } from "./protocol.ts";

/** Of a tombstone: says to whoever has an event whether it is that one, and nothing to anybody else. 64 bits, hexadecimal. */
export const markEvent = (id: EventId): string => bytesToHex(sha256(utf8ToBytes(id)).subarray(0, 8));

/** What takes the place of a removed event. */
export const buryEvent = ({ device, seq, id }: ActivityEvent, removed: Tombstone["removed"]): LogEntry => ({
  kind: "tombstone",
  tombstone: { device, seq, removed, of: markEvent(id) },
});
