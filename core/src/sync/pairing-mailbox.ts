import { failure, success, type Result } from "../result.ts";
import type { PairingSlot } from "./protocol.ts";
import type { ServerApi } from "./server-api.ts";
import { failureOfOutcome, type SyncFailure } from "./sync-report.ts";

/** The mailbox of one pairing, until `expiresAt` (seconds UTC). */
export type PairingMailbox = { readonly id: string; readonly expiresAt: number };

export type MailboxFailure = SyncFailure | "pairing-expired" | "pairing-used";

/**
 * Looks once for the message of the other device. `undefined`: not there yet, or the network is away; so that nobody waits
 * for ever for a server that keeps it back, the pairing's own end is looked at first.
 */
export async function lookIntoMailbox(
  api: Pick<ServerApi, "readPairing">,
  { id, slot, expiresAt }: PairingMailbox & { readonly slot: PairingSlot },
  nowSeconds: number,
): Promise<Result<string, MailboxFailure> | undefined> {
  if (nowSeconds >= expiresAt) return failure("pairing-expired");
  const outcome = await api.readPairing(id, slot);
  if (outcome.kind === "answered") return success(outcome.answer.body);
  const reason = failureOfOutcome(outcome);
  return reason === "signed-out" || reason === "forbidden" ? failure(reason) : undefined;
}

/** `pairing-used`: the slot was written before. */
export async function writeToMailbox(
  api: Pick<ServerApi, "writePairing">,
  { id, slot }: Pick<PairingMailbox, "id"> & { readonly slot: PairingSlot },
  body: string,
): Promise<Result<undefined, MailboxFailure>> {
  const outcome = await api.writePairing(id, slot, { body });
  if (outcome.kind === "answered") return success(undefined);
  const isTaken = outcome.kind === "status" && outcome.status === 409;
  return failure(isTaken ? "pairing-used" : failureOfOutcome(outcome));
}
