import type { ActivityEvent } from "../events/index.ts";
import type { Suggestion } from "../suggestions/index.ts";
import type { AskServer } from "./ask-server.ts";
import { readNotedEvents } from "./delete-events.ts";

export type ReadEvidence = (suggestion: Pick<Suggestion, "id" | "evidence">) => Promise<readonly ActivityEvent[]>;

/** Reads the events behind a suggestion: those noted here, and the other devices' from the server, which is asked once for each. */
export function createEvidenceReader(
  stores: Parameters<typeof readNotedEvents>[0],
  askServer: AskServer,
): ReadEvidence {
  const served = new Map<string, readonly ActivityEvent[]>();
  return async ({ id, evidence }) => {
    const wanted = new Set<string>(evidence.occurrences.flatMap(({ events }) => events));
    const own = (await readNotedEvents(stores)).filter((event) => wanted.has(event.id));
    if (own.length === wanted.size) return own;
    const key = `${id} ${wanted.size}`;
    const others = served.get(key) ?? (await askServer((api) => api.readEvidence(id)))?.events;
    if (others !== undefined) served.set(key, others);
    const known = new Set<string>(own.map((event) => event.id));
    return [...own, ...(others ?? []).filter((event) => !known.has(event.id))];
  };
}
