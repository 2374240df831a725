import type { EventLog } from "./event-log.ts";
import type { FlushLock } from "./flush-lock.ts";
import type { KeyRing, RandomBytes } from "../keys/index.ts";
import type { KeyedRulesSeal } from "./keyed-rules-seal.ts";
import type { ServerApi } from "./server-api.ts";
import type { StateKeeper } from "./state-store.ts";

/** What a sync needs from its surface. */
export type SyncPorts = {
  readonly surface: "browser" | "vscode";
  readonly log: EventLog;
  readonly api: ServerApi;
  readonly state: StateKeeper;
  readonly lock: FlushLock;
  /** The public half of the device's key pair, base64url, when it has one. */
  readonly publicKey?: string;
  /** Without it the rules stay on this device. */
  readonly rulesSeal?: KeyedRulesSeal;
  /** Without them this device does not follow when another one changes the key. */
  readonly keys?: { readonly keyRing: KeyRing; readonly randomBytes: RandomBytes };
  readonly isTelemetryOff: () => boolean;
  readonly nowMs: () => number;
  /** From 0 up to but not 1. */
  readonly random: () => number;
  /** The person asked for it now: waits that the outbox chose and stops are set aside, what the server asked for is not. */
  readonly isAsked?: boolean;
  /** No request begins after this: a service worker has thirty seconds. */
  readonly deadlineMs?: number;
};
