import * as v from "valibot";
import {
  type ActivityEvent,
  activityEventSchema,
  createEventId,
  type DeviceId,
  type FilteredEvent,
  importedEventId,
} from "../events/index.ts";

/** Who numbers: the device, the number, and ten bytes from a cryptographic source. */
export type Sequence = { readonly device: DeviceId; readonly seq: number; readonly randomBytes: Uint8Array };

export const sequenceRandomBytes = 10;

/** What passed the door becomes an activity event. Parsed once more, so that nothing else can ever reach a storage. */
export function sequenceEvent(event: FilteredEvent, { device, seq, randomBytes }: Sequence): ActivityEvent {
  const id = importedEventId(event) ?? createEventId(event.at, randomBytes);
  return v.parse(activityEventSchema, { ...event, id, device, seq });
}
