import { freshOutbox } from "../../sync/index.ts";
import { createMemoryDisk } from "../memory-event-log.ts";
import type { DeviceParts, DevicePorts } from "./device-parts.ts";
import { type Ledger, openLedger } from "./ledger.ts";
import { openWindow, type Window } from "./simulated-window.ts";

export type SimulatedDevice = {
  readonly id: string;
  readonly ledger: Ledger;
  readonly open: () => Window;
  readonly turnClock: (byMs: number) => void;
};

/** A device whose disk outlives its programs. What it asks of the world waits for its turn, and can be the last that it asks. */
export function createSimulatedDevice(id: string, ports: DevicePorts): SimulatedDevice {
  const parts: DeviceParts = {
    disk: createMemoryDisk(id),
    ledger: openLedger(),
    outbox: JSON.stringify(freshOutbox),
    clockMs: 0,
    holder: undefined,
    inFlight: new Set(),
    asked: { untilMs: 0 },
    heard: new Set(),
  };
  return {
    id,
    ledger: parts.ledger,
    open: () => openWindow(parts, ports),
    turnClock: (byMs) => {
      parts.clockMs += byMs;
      for (const asked of [parts.asked, ...parts.heard]) asked.untilMs = 0; // by its own clock it may be later than it is
    },
  };
}
