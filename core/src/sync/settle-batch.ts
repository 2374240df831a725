import { backOff, type Moment } from "./back-off.ts";
import type { SentEntry } from "./event-log.ts";
import type { OutboxState } from "./outbox-state.ts";
import type { IngestAnswer } from "./protocol.ts";

/** What leaves the outbox: as acknowledged, or as refused for good. */
export type Settlement = {
  readonly state: OutboxState;
  readonly acknowledge: readonly SentEntry[];
  readonly quarantine: readonly number[];
  /** The server has another event under the number: neither acknowledged nor refused (`resolveConflicts`). */
  readonly conflicts: readonly SentEntry[];
};

/**
 * So many entries may be refused in a row before each further one costs a wait:
 * a server that refuses everything then costs an event an hour, not the log.
 */
export const refusalPatience = 10;

type Answered = { readonly sent: readonly SentEntry[]; readonly answer: IngestAnswer };

/**
 * Only what was sent can be settled, whatever numbers an answer names; an answer that settles nothing is a failure.
 */
export function settleAnswer(state: OutboxState, { sent, answer }: Answered, moment: Moment): Settlement {
  const taken = new Set([...answer.taken, ...answer.known]);
  const refused = new Map(answer.refused.map(({ seq, code }) => [seq, code]));
  const left = sent.filter(({ seq }) => !taken.has(seq));
  const conflicts = left.filter(({ seq }) => refused.get(seq) === "seq-conflict");
  const poison = left.filter(({ seq }) => refused.get(seq) === "event-invalid");
  const accepted = sent.filter(({ seq }) => taken.has(seq));
  if (accepted.length + conflicts.length === 0) {
    if (poison.length > 0) return settleRefusal(state, poison, moment);
    return { state: backOff(state, moment), acknowledge: [], quarantine: [], conflicts };
  }
  const { wait: _wait, ...healthy } = state;
  const suspects = left.length === conflicts.length + poison.length ? laterThan(state.suspects, sent) : state.suspects;
  const { acknowledge, quarantine } = setAside(poison);
  return {
    state: { ...healthy, failures: 0, refusals: 0, suspects },
    acknowledge: [...accepted, ...acknowledge],
    quarantine,
    conflicts,
  };
}

/** Entries that the server will never take, and nothing beside them that it did take. */
export function settleRefusal(state: OutboxState, poison: readonly SentEntry[], moment: Moment): Settlement {
  const given = poison.slice(0, Math.max(1, refusalPatience - state.refusals));
  const refusals = Math.min(state.refusals + given.length, 1_000_000);
  const next = { ...state, refusals, suspects: laterThan(state.suspects, given) };
  return { state: refusals < refusalPatience ? next : backOff(next, moment), ...setAside(given), conflicts: [] };
}

/** Half the batch at a time: one bad entry among n is alone after 2·⌈log2 n⌉ + 1 requests at most. */
export function splitBatch(state: OutboxState, sent: readonly SentEntry[]): OutboxState {
  const parts = [sent[Math.ceil(sent.length / 2) - 1], sent.at(-1)].flatMap((entry) => entry?.seq ?? []);
  return { ...state, suspects: [...parts, ...laterThan(state.suspects, sent)] };
}

/** A refused tombstone holds nothing that could be kept: it is let go. */
function setAside(poison: readonly SentEntry[]): Pick<Settlement, "acknowledge" | "quarantine"> {
  return {
    acknowledge: poison.filter(({ kind }) => kind === "tombstone"),
    quarantine: poison.filter(({ kind }) => kind === "event").map(({ seq }) => seq),
  };
}

function laterThan(suspects: readonly number[], sent: readonly SentEntry[]): number[] {
  const last = sent.at(-1)?.seq ?? 0;
  return suspects.filter((suspect) => suspect > last);
}
