import type { ActivityEvent } from "@floyo/core/events";
import type { Suggestion } from "@floyo/core/suggestions";
import { readNotedEvents } from "@floyo/core/sync";
import { askServer } from "./ask-server.ts";
import type { Floyo } from "./floyo.ts";

export type ReadEvidence = (suggestion: Suggestion) => Promise<readonly ActivityEvent[]>;

/** Reads the events behind a suggestion: those noted here, and the other devices' from the server, which is asked once for each. */
export function createEvidenceReader(floyo: Floyo): ReadEvidence {
  const served = new Map<string, readonly ActivityEvent[]>();
  return async ({ id, evidence }) => {
    const wanted = new Set<string>(evidence.occurrences.flatMap(({ events }) => events));
    const own = (await readNotedEvents(floyo.device)).filter((event) => wanted.has(event.id));
    if (own.length === wanted.size) return own;
    const key = `${id} ${wanted.size}`;
    const others = served.get(key) ?? (await askServer(floyo, (api) => api.readEvidence(id)))?.events;
    if (others !== undefined) served.set(key, others);
    return [...own, ...(others ?? [])];
  };
}
