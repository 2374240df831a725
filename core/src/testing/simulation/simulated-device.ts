import { deviceOf, freshOutbox, ownIdentity } from "../../sync/index.ts";
import { copyMemoryDisk, createMemoryDisk } from "../memory-event-log.ts";
import type { DeviceParts, DevicePorts } from "./device-parts.ts";
import { copyLedger, type Ledger, openLedger } from "./ledger.ts";
import { openWindow, type Window } from "./simulated-window.ts";
import type { Process } from "./turns.ts";

export type SimulatedDevice = {
  readonly ledger: Ledger;
  /** Under which id it gave a number. */
  readonly deviceOf: (seq: number) => string;
  readonly open: () => Window;
  readonly turnClock: (byMs: number) => void;
  /** All that lies on its disk, on another one. `copy`: the number of the copy. */
  readonly copy: (copy: number) => SimulatedDevice;
};

/** A device whose disk outlives its programs. What it asks of the world waits for its turn, and can be the last that it asks. */
export function createSimulatedDevice(id: string, ports: DevicePorts): SimulatedDevice {
  const parts: DeviceParts = {
    disk: createMemoryDisk(id),
    ledger: openLedger(),
    outbox: JSON.stringify(freshOutbox),
    identity: ownIdentity,
    clockMs: 0,
    holder: undefined,
    inFlight: new Set(),
    asked: { untilMs: 0 },
    heard: new Set(),
  };
  return createDevice(parts, ports);
}

function createDevice(parts: DeviceParts, ports: DevicePorts): SimulatedDevice {
  return {
    ledger: parts.ledger,
    deviceOf: (seq) => deviceOf(seq, parts.disk.device, parts.identity),
    open: () => openWindow(parts, ports),
    turnClock: (byMs) => {
      parts.clockMs += byMs;
      for (const asked of [parts.asked, ...parts.heard]) asked.untilMs = 0; // by its own clock it may be later than it is
    },
    copy: (copy) => {
      const { outbox, identity, clockMs, asked } = parts;
      const disk = copyMemoryDisk(parts.disk, copy);
      const alone = { holder: undefined, inFlight: new Set<Process>(), heard: new Set<{ untilMs: number }>() };
      const ledger = copyLedger(parts.ledger);
      return createDevice({ outbox, identity, clockMs, asked: { ...asked }, disk, ledger, ...alone }, ports);
    },
  };
}
