import * as v from "valibot";
import type { IngestAnswer } from "../../sync/index.ts";

const eventSchema = v.looseObject({ id: v.string(), seq: v.number() });
type SentEvent = v.InferOutput<typeof eventSchema>;
const tombstoneSchema = v.looseObject({ seq: v.number() });
/** As much of a request of events as is looked at here: its form is tested elsewhere, and reading it takes time. */
const requestSchema = v.object({
  device: v.string(),
  events: v.array(eventSchema),
  tombstones: v.array(tombstoneSchema),
});

export const readEventsRequest = (body: string) => v.parse(requestSchema, JSON.parse(body));

/** What the server holds of one device: events by number, and the numbers of those that were removed. */
export type Held = { readonly events: Map<number, SentEvent>; readonly tombstones: Set<number> };

export type SimulatedServer = {
  /** What no device may ever do to it. */
  readonly violations: readonly string[];
  readonly heldOf: (device: string) => Held;
  /** One request of events in one transaction. `undefined`: the request as a whole does not fit. */
  readonly ingest: (body: string) => IngestAnswer | undefined;
};

/** How a server deals with what it can't take: names it, or refuses the whole request. */
export type Strictness = "names" | "refuses-all";

export type Poison = { readonly strictness: Strictness; readonly isPoison: (event: SentEvent) => boolean };

/** The server's rules (event-store.ts), without its database: tombstones first, an id and a number once, the first stays. */
export function createSimulatedServer({ strictness, isPoison }: Poison): SimulatedServer {
  const devices = new Map<string, Held>();
  const ids = new Set<string>();
  const violations: string[] = [];
  const heldOf = (device: string) => {
    const held = devices.get(device) ?? { events: new Map(), tombstones: new Set() };
    devices.set(device, held);
    return held;
  };

  return {
    violations,
    heldOf,
    ingest: (body) => {
      const request = readEventsRequest(body);
      const held = heldOf(request.device);
      const refused = request.events.filter(isPoison).map(({ seq }) => seq);
      if (refused.length > 0 && strictness === "refuses-all") return undefined;
      const answer: IngestAnswer = { taken: [], known: [], refused: [] };
      for (const { seq } of request.tombstones) {
        answer[held.tombstones.has(seq) ? "known" : "taken"].push(seq);
        held.tombstones.add(seq);
        held.events.delete(seq);
      }
      for (const event of request.events) {
        if (refused.includes(event.seq)) answer.refused.push({ seq: event.seq, code: "event-invalid" });
        else settle(answer, held, event);
      }
      return answer;
    },
  };

  function settle(answer: IngestAnswer, held: Held, event: SentEvent): void {
    const { seq, id } = event;
    if (held.tombstones.has(seq) || held.events.get(seq)?.id === id) return void answer.known.push(seq);
    if (held.events.has(seq) || ids.has(id)) {
      violations.push(`number ${seq} or its id was given twice`);
      return void answer.refused.push({ seq, code: "seq-conflict" });
    }
    ids.add(id);
    held.events.set(seq, event);
    answer.taken.push(seq);
  }
}
