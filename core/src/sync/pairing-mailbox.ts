import type { RandomBytes } from "../keys/index.ts";
import { failure, success, type Result } from "../result.ts";
import type { PairingSlot } from "./protocol.ts";
import type { ServerApi } from "./server-api.ts";
import { failureOfOutcome, type SyncFailure } from "./sync-report.ts";

/** What two devices pair through. */
export type PairingPorts = {
  readonly api: Pick<ServerApi, "readPairing" | "writePairing">;
  readonly randomBytes: RandomBytes;
  /** Seconds UTC. */
  readonly nowSeconds: () => number;
};

type Slot = { readonly id: string; readonly slot: PairingSlot };

export type MailboxFailure = SyncFailure | "pairing-expired" | "pairing-used";

/**
 * Looks once for the message of the other device. `undefined`: not there yet, or the network is away; so that nobody waits
 * for ever for a server that keeps it back, the pairing's own end (`expiresAt`, seconds UTC) is looked at first.
 */
export async function lookIntoMailbox(
  { api, nowSeconds }: Pick<PairingPorts, "api" | "nowSeconds">,
  { id, slot, expiresAt }: Slot & { readonly expiresAt: number },
): Promise<Result<string, MailboxFailure> | undefined> {
  if (nowSeconds() >= expiresAt) return failure("pairing-expired");
  const outcome = await api.readPairing(id, slot);
  if (outcome.kind === "answered") return success(outcome.answer.body);
  const reason = failureOfOutcome(outcome);
  return reason === "signed-out" || reason === "forbidden" ? failure(reason) : undefined;
}

/** `pairing-used`: the slot was written before. */
export async function writeToMailbox(
  api: PairingPorts["api"],
  { id, slot }: Slot,
  body: string,
): Promise<Result<undefined, MailboxFailure>> {
  const outcome = await api.writePairing(id, slot, { body });
  if (outcome.kind === "answered") return success(undefined);
  const isTaken = outcome.kind === "status" && outcome.status === 409;
  return failure(isTaken ? "pairing-used" : failureOfOutcome(outcome));
}
