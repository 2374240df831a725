import * as v from "valibot";
import { eventIdSchema } from "../../events/index.ts";
import { type IngestAnswer, markEvent } from "../../sync/index.ts";

const eventSchema = v.looseObject({ device: v.string(), id: eventIdSchema, seq: v.number() });
type SentEvent = v.InferOutput<typeof eventSchema>;
type SentTombstone = v.InferOutput<typeof tombstoneSchema>;
const tombstoneSchema = v.looseObject({ device: v.string(), seq: v.number(), of: v.exactOptional(v.string()) });
/** As much of a request of events as is looked at here: its form is tested elsewhere, and reading it takes time. */
const requestSchema = v.object({
  device: v.string(),
  events: v.array(eventSchema),
  tombstones: v.array(tombstoneSchema),
});

type EventsRequest = v.InferOutput<typeof requestSchema>;
let last: { readonly body: string; readonly request: EventsRequest } | undefined;

/** Each is read where it begins, where it arrives, and once more when it arrives twice. */
export function readEventsRequest(body: string): EventsRequest {
  if (last?.body !== body) last = { body, request: v.parse(requestSchema, JSON.parse(body)) };
  return last.request;
}

/** What the server holds of one device: events by number, and the marks of those that were removed. */
export type Held = {
  readonly events: Map<number, SentEvent>;
  readonly tombstones: Map<number, string | undefined>;
};

export type SimulatedServer = {
  /** What no device may ever do to it. */
  readonly violations: readonly string[];
  readonly heldOf: (device: string) => Held;
  readonly events: () => readonly SentEvent[];
  /** One request of events in one transaction. `undefined`: the request as a whole does not fit. */
  readonly ingest: (body: string) => IngestAnswer | undefined;
};

/** How a server deals with what it can't take: names it, or refuses the whole request. */
export type Strictness = "names" | "refuses-all";

export type ServerRules = {
  readonly strictness: Strictness;
  readonly isPoison: (event: SentEvent) => boolean;
  /** Then the same number of one device is not given twice by a fault of ours. */
  readonly areThereCopies: () => boolean;
};

/** The server's rules (event-store.ts), without its database: tombstones first, an id and a number once, the first stays. */
export function createSimulatedServer({ strictness, isPoison, areThereCopies }: ServerRules): SimulatedServer {
  const devices = new Map<string, Held>();
  const ids = new Set<string>();
  const violations: string[] = [];
  const heldOf = (device: string) => {
    const held = devices.get(device) ?? { events: new Map(), tombstones: new Map() };
    devices.set(device, held);
    return held;
  };

  return {
    violations,
    heldOf,
    events: () => [...devices.values()].flatMap(({ events }) => [...events.values()]),
    ingest: (body) => {
      const request = readEventsRequest(body);
      const held = heldOf(request.device);
      const isInvalid = (event: SentEvent) => isPoison(event) || event.device !== request.device;
      const refused = request.events.filter(isInvalid).map(({ seq }) => seq);
      if (refused.length > 0 && strictness === "refuses-all") return undefined;
      const answer: IngestAnswer = { taken: [], known: [], refused: [] };
      for (const { device, ...tombstone } of request.tombstones) bury(answer, heldOf(device), tombstone);
      for (const event of request.events) {
        if (refused.includes(event.seq)) answer.refused.push({ seq: event.seq, code: "event-invalid" });
        else settle(answer, held, event);
      }
      return answer;
    },
  };

  function bury(answer: IngestAnswer, held: Held, { seq, of }: Pick<SentTombstone, "seq" | "of">): void {
    const event = held.events.get(seq);
    if (held.tombstones.has(seq)) return void answer.known.push(seq);
    if (event !== undefined && of === undefined) return void answer.known.push(seq);
    if (event !== undefined && markEvent(event.id) !== of) return refuse(answer, seq);
    answer.taken.push(seq);
    held.tombstones.set(seq, of);
    held.events.delete(seq);
    if (event !== undefined) ids.delete(event.id);
  }

  function refuse(answer: IngestAnswer, seq: number): void {
    if (!areThereCopies()) violations.push(`number ${seq} was given twice`);
    answer.refused.push({ seq, code: "seq-conflict" });
  }

  function settle(answer: IngestAnswer, held: Held, event: SentEvent): void {
    const { seq, id } = event;
    const mark = held.tombstones.get(seq);
    const isGone = held.tombstones.has(seq) && (mark === undefined || mark === markEvent(id));
    if (isGone || held.events.get(seq)?.id === id) return void answer.known.push(seq);
    if (ids.has(id)) {
      if (!areThereCopies()) violations.push(`the id of ${seq} was given twice`);
      return void answer.known.push(seq);
    }
    if (held.events.has(seq) || held.tombstones.has(seq)) return refuse(answer, seq);
    ids.add(id);
    held.events.set(seq, event);
    answer.taken.push(seq);
  }
}
