import { longestAskedMs, longestBackOffMs, type OutboxState } from "./outbox-state.ts";

/** Time in ms UTC, and chance as a number from 0 up to but not 1. */
export type Moment = { readonly nowMs: number; readonly random: () => number };

/**
 * Waits 1 s, 2 s, 4 s … 1 h with full jitter (AWS Architecture Blog, "Exponential Backoff And Jitter").
 * What the server asked for comes before the jitter, so that no device is early and a thousand devices do not come at once.
 */
export function backOff(state: OutboxState, moment: Moment, retryAfterSeconds = 0): OutboxState {
  const ceilingMs = Math.min(longestBackOffMs, 1000 * 2 ** Math.min(state.failures, 20));
  const askedMs = Math.min(longestAskedMs, Math.max(0, Math.ceil(retryAfterSeconds * 1000)));
  const lengthMs = askedMs + Math.floor(moment.random() * ceilingMs);
  const failures = Math.min(state.failures + 1, 1000);
  return { ...state, failures, wait: { fromMs: Math.max(0, Math.floor(moment.nowMs)), lengthMs, askedMs } };
}

/** The wait as it stands now: over, still on, or begun anew because the clock was set back behind its start. */
export function refreshWait(state: OutboxState, nowMs: number): OutboxState {
  const { wait, ...rest } = state;
  if (wait === undefined) return state;
  if (nowMs < wait.fromMs) return { ...rest, wait: { ...wait, fromMs: Math.max(0, Math.floor(nowMs)) } };
  return nowMs >= wait.fromMs + wait.lengthMs ? rest : state;
}
