import * as v from "valibot";
import { activityEventSchema, type ActivityEvent, type DeviceId, type FilteredEvent } from "../events/index.ts";

/** Who numbers: the device, the number, and ten bytes from a cryptographic source. */
export type Sequence = { readonly device: DeviceId; readonly seq: number; readonly randomBytes: Uint8Array };

export const sequenceRandomBytes = 10;

/** What passed the door becomes an activity event. Parsed once more, so that nothing else can ever reach a storage. */
export function sequenceEvent(event: FilteredEvent, { device, seq, randomBytes }: Sequence): ActivityEvent {
  return v.parse(activityEventSchema, { ...event, id: instantToEventId(event.at, randomBytes), device, seq });
}

/** RFC 9562 §5.7: UUIDv7 of whole seconds UTC, so the id says no more about time than the event does. */
function instantToEventId(at: number, randomBytes: Uint8Array): string {
  if (randomBytes.length !== sequenceRandomBytes) throw new RangeError("an event id takes ten random bytes");
  const time = (at * 1000).toString(16).padStart(12, "0");
  const random = Array.from(randomBytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  const variant = "89ab".charAt(Number.parseInt(random.charAt(3), 16) % 4);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(0, 3)}-${variant}${random.slice(4, 7)}-${random.slice(7, 19)}`;
}
