import type { DeviceId } from "../../events/index.ts";
import type { BatchLimit, DeviceIdentity, HttpFetch } from "../../sync/index.ts";
import type { Luck } from "../luck.ts";
import type { MemoryDisk } from "../memory-event-log.ts";
import type { Ledger } from "./ledger.ts";
import type { Process, Turns } from "./turns.ts";

export type DevicePorts = {
  readonly luck: Luck;
  readonly turns: Turns;
  /** Ms UTC of the world, which no device can see. */
  readonly worldMs: () => number;
  /** The share of disk operations that are refused, 0 to 1. */
  readonly diskFaultShare: () => number;
  readonly onDiskFault: () => void;
  /** What may wait on a device at most. */
  readonly outboxLimit: BatchLimit;
  readonly connect: (process: Process) => HttpFetch;
  readonly newDevice: () => DeviceId;
  readonly onViolation: (words: string) => void;
  /** Of every request. Nothing is timed out: a request that hangs is one whose turn does not come. */
  readonly signal: AbortSignal;
};

/** What outlives the programs of a device, and what is known about it from outside. */
export type DeviceParts = {
  readonly disk: MemoryDisk;
  readonly ledger: Ledger;
  /** The outbox's memory as it lies on the disk. */
  outbox: string;
  /** The ids that it is known under, as they lie on the disk. */
  identity: DeviceIdentity;
  /** How far its clock is from the world's. */
  clockMs: number;
  /** Who flushes. */
  holder: Process | undefined;
  readonly inFlight: Set<Process>;
  /** World time before which no request may begin, as written down, and as each window has heard and not yet written down. */
  readonly asked: { untilMs: number };
  readonly heard: Set<{ untilMs: number }>;
};
