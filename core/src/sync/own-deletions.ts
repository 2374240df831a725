import type { ActivityEvent, EventId } from "../events/index.ts";
import type { DeviceState } from "./device-state.ts";
import { addSeqs, hasSeq } from "./seq-ranges.ts";

/** These are to go, and with them what was found in one of them; what stands without it is found again. */
export function markDeleted(state: DeviceState, events: readonly ActivityEvent[]): DeviceState {
  const gone = new Set(events.map(({ id }) => id));
  const { begun, unfinished } = state.ownDeletions;
  const seqs = events.map(({ seq }) => seq);
  return {
    ...state,
    ownDeletions: { begun: begun + 1, unfinished: addSeqs(unfinished, seqs) },
    routines: state.routines.filter((routine) => !restsOn(routine, gone)),
    suggestions: state.suggestions?.filter(({ evidence }) => !restsOn(evidence, gone)),
  };
}

type Found = { readonly occurrences: readonly { readonly events: readonly EventId[] }[] };

const restsOn = ({ occurrences }: Found, gone: ReadonlySet<EventId>): boolean =>
  occurrences.some(({ events }) => events.some((id) => gone.has(id)));

/** All that had been begun until then is done. */
export const markFinished = (state: DeviceState, { begun }: DeviceState["ownDeletions"]): DeviceState =>
  state.ownDeletions.begun === begun ? { ...state, ownDeletions: { begun, unfinished: [] } } : state;

/** Without those that are to go. */
export const withoutDeleted = (events: readonly ActivityEvent[], { ownDeletions }: DeviceState) =>
  events.filter(({ seq }) => !hasSeq(ownDeletions.unfinished, seq));
