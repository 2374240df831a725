import { hexToBytes } from "@noble/hashes/utils.js";
import type { EventId, FilteredEvent } from "./activity-event.ts";
import { createEventId } from "./uuid-v7.ts";

/**
 * The id of an event that was read in from the records of another program: the same file at the same second always gets
 * the same, so that reading it in twice adds nothing. What looks random in it is the token of the path, which only the
 * person's key makes. `undefined` for every other event: those get random ids.
 */
export function importedEventId({ surface, at, path }: FilteredEvent): EventId | undefined {
  if (surface !== "import" || path === undefined) return undefined;
  return createEventId(at, hexToBytes(path));
}
