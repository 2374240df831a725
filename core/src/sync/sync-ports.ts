import type { DeviceId } from "../events/index.ts";
import type { EventLog } from "./event-log.ts";
import type { FlushLock } from "./flush-lock.ts";
import type { KeyRing, RandomBytes } from "../keys/index.ts";
import type { KeyedRulesSeal } from "./keyed-rules-seal.ts";
import type { ServerApi } from "./server-api.ts";
import type { StateKeeper } from "./state-store.ts";

/** What a sync needs from its surface. */
export type SyncPorts = {
  readonly surface: "browser" | "vscode";
  /** Speaks under the ids that `state` holds (`createNamedLog`). */
  readonly log: EventLog;
  readonly api: ServerApi;
  readonly state: StateKeeper;
  readonly lock: FlushLock;
  /** Without it the rules stay on this device. */
  readonly rulesSeal?: KeyedRulesSeal;
  /** Without them this device does not follow when another one changes the key, and nothing is sealed for it. */
  readonly keys?: { readonly keyRing: KeyRing; readonly randomBytes: RandomBytes };
  readonly isTelemetryOff: () => boolean;
  /** An id that no device has, at random. */
  readonly newDevice: () => DeviceId;
  readonly nowMs: () => number;
  /** From 0 up to but not 1. */
  readonly random: () => number;
  /** The person asked for it now: waits that the outbox chose and stops are set aside, what the server asked for is not. */
  readonly isAsked?: boolean;
  /** No request begins after this: a service worker has thirty seconds. */
  readonly deadlineMs?: number;
};
