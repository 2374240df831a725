import type { FilteredEvent } from "@floyo/core/events";
import {
  filterSignal,
  type Label,
  type LabelStore,
  type Policy,
  type Signal,
  type TokenKey,
} from "@floyo/core/privacy";
import type { EventLog, EventLogFailure } from "@floyo/core/sync";
import type { Record } from "./capture/record.ts";

export type RecorderPorts = {
  readonly log: EventLog;
  readonly labels: LabelStore;
  /**
   * Read anew for each handful of signals: a pause or a withdrawal, in whichever window, holds before the next event.
   * `undefined`: there is no consent (any more).
   */
  readonly readPolicy: () => Promise<((signal: Signal) => Policy) | undefined>;
  /** `undefined`: there are no keys, so nothing can be recorded. */
  readonly readTokenKey: () => Promise<TokenKey | undefined>;
  readonly onKept: () => void;
  readonly onFailure: (code: EventLogFailure) => void;
};

export type Recorder = {
  readonly record: Record;
  /** Resolves when everything that was recorded so far is on disk, or refused. */
  readonly settle: () => Promise<void>;
};

/** So many events wait in memory while the disk is full; the oldest go first when there are more. */
const maxHeld = 1000;

type Passed = { readonly events: readonly FilteredEvent[]; readonly labels: readonly Label[] };

/** Door, names, log, in this order: an event that is on disk always has its names. */
export function createRecorder(ports: RecorderPorts): Recorder {
  let signals: Signal[] = [];
  let held: readonly FilteredEvent[] = [];
  let draining: Promise<void> | undefined;

  async function drain(): Promise<void> {
    while (signals.length > 0) {
      const taken = signals;
      signals = [];
      const passed = await passDoor(taken, ports);
      held = passed === undefined ? [] : [...held, ...passed.events];
      if (passed !== undefined && held.length > 0) await keep(passed);
    }
  }
  async function keep({ labels }: Passed): Promise<void> {
    if (labels.length > 0) await ports.labels.remember(labels);
    const appended = await ports.log.append(held);
    held = appended.ok ? [] : held.slice(-maxHeld);
    if (appended.ok) ports.onKept();
    else ports.onFailure(appended.code);
  }
  const settle = () => {
    draining ??= drain().finally(() => {
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

async function passDoor(signals: readonly Signal[], ports: RecorderPorts): Promise<Passed | undefined> {
  const [policyOf, key] = [await ports.readPolicy(), await ports.readTokenKey()];
  if (policyOf === undefined || key === undefined) return undefined;
  const passed = signals.flatMap((signal) => {
    const filtered = filterSignal(signal, policyOf(signal), key);
    return filtered.ok ? [filtered.value] : [];
  });
  return { events: passed.map(({ event }) => event), labels: passed.flatMap(({ labels }) => labels) };
}
