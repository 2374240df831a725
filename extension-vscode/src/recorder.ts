import type { FilteredEvent } from "@floyo/core/events";
import {
  filterSignal,
  type Label,
  type LabelStore,
  type Policy,
  type Signal,
  type TokenKey,
} from "@floyo/core/privacy";
import type { EventLog, EventLogFailure, Exclusive } from "@floyo/core/sync";
import type { Record } from "./capture/record.ts";

export type RecorderPorts = {
  readonly log: EventLog;
  readonly labels: LabelStore;
  /** Held from the names to the event: names without an event are swept away. */
  readonly recordAlone: Exclusive;
  /**
   * Read anew for each handful of signals: a pause or a withdrawal, in whichever window, holds before the next event.
   * `undefined`: there is no consent (any more).
   */
  readonly readPolicy: () => Promise<((signal: Signal) => Policy) | undefined>;
  /** `undefined`: there are no keys, so nothing can be recorded. */
  readonly readTokenKey: () => Promise<TokenKey | undefined>;
  readonly onKept: () => void;
  readonly onFailure: (code: EventLogFailure | "recording-stuck") => void;
};

export type Recorder = {
  readonly record: Record;
  /** Resolves when everything that was recorded so far is on disk, or refused. */
  readonly settle: () => Promise<void>;
};

/** So many wait in memory while they can't be kept; the oldest go first when there are more. */
const maxHeld = 1000;

/** What passed the door and is not on disk yet. */
type Passed = { readonly event: FilteredEvent; readonly labels: readonly Label[] };

/**
 * Door, names, log, in this order: an event that is on disk always has its names. What is stopped on the way, because the
 * secret storage is locked or the disk is full, is tried again with the next signal.
 */
export function createRecorder(ports: RecorderPorts): Recorder {
  const signals: Signal[] = [];
  let held: readonly Passed[] = [];
  let draining: Promise<void> | undefined;

  async function drain(): Promise<void> {
    while (signals.length > 0) {
      const count = signals.length;
      const door = await openDoor(ports);
      const taken = signals.splice(0, count);
      held = door === undefined ? [] : [...held, ...taken.flatMap(door)].slice(-maxHeld);
      if (held.length > 0) await keep();
    }
  }
  async function keep(): Promise<void> {
    const appended = await ports.recordAlone(async () => {
      const labels = held.flatMap((passed) => passed.labels);
      if (labels.length > 0) await ports.labels.remember(labels);
      return ports.log.append(held.map(({ event }) => event));
    });
    if (!appended.ok) return ports.onFailure(appended.code);
    held = [];
    ports.onKept();
  }
  function reportStuck(): void {
    signals.splice(0, signals.length - maxHeld);
    ports.onFailure("recording-stuck");
  }
  const settle = () => {
    draining ??= drain()
      .catch(reportStuck)
      .finally(() => {
        draining = undefined;
      });
    return draining;
  };
  return {
    record: (signal) => {
      signals.push(signal);
      void settle();
    },
    settle,
  };
}

/** The door as it stands now; `undefined`: closed. */
async function openDoor(ports: RecorderPorts): Promise<((signal: Signal) => readonly Passed[]) | undefined> {
  const [policyOf, key] = [await ports.readPolicy(), await ports.readTokenKey()];
  if (policyOf === undefined || key === undefined) return undefined;
  return (signal) => {
    const filtered = filterSignal(signal, policyOf(signal), key);
    return filtered.ok ? [filtered.value] : [];
  };
}
