import type { DeviceId } from "../events/index.ts";
import {
  commitPairing,
  finishPairing,
  revealPairing,
  type Bytes,
  type CommittedPairing,
  type ConfirmedPairing,
  type ConfirmFailure,
  type FinishFailure,
  type Paired,
  type RevealedPairing,
  type RevealFailure,
} from "../keys/index.ts";
import { success, type Result } from "../result.ts";
import { lookIntoMailbox, writeToMailbox, type MailboxFailure, type PairingPorts } from "./pairing-mailbox.ts";

// The new device's side of a pairing. Each step takes the place of the one before, which is not done again.

export type AskFailure = MailboxFailure | RevealFailure | ConfirmFailure | FinishFailure | "text-mistyped";

/** The person entered the text that the old device shows. */
export async function askForRoot(
  { api, randomBytes, nowSeconds }: PairingPorts,
  text: string,
  own: { readonly device: DeviceId; readonly publicKey: Bytes },
): Promise<Result<CommittedPairing, AskFailure>> {
  const step = await commitPairing(text, own, { randomBytes, nowSeconds: nowSeconds() });
  if (!step.ok) return step;
  const { committed, body } = step.value;
  const written = await writeToMailbox(api, { ...committed, slot: "commitment" }, body);
  return written.ok ? success(committed) : written;
}

/**
 * Looks once whether the old device has challenged this one: then the six digits are known, and the person is asked
 * (`confirmPairing`). `undefined`: not yet.
 */
export async function findChallenge(
  ports: PairingPorts,
  committed: CommittedPairing,
): Promise<Result<RevealedPairing, AskFailure> | undefined> {
  const challenge = await lookIntoMailbox(ports, { ...committed, slot: "challenge" });
  if (!challenge?.ok) return challenge;
  const step = revealPairing(committed, challenge.value, ports.nowSeconds());
  if (!step.ok) return step;
  const written = await writeToMailbox(ports.api, { ...committed, slot: "request" }, step.value.body);
  return written.ok ? success(step.value.revealed) : written;
}

/** Looks once whether the person has said yes on the old device too. `undefined`: not yet. */
export async function findRoot(
  ports: PairingPorts,
  confirmed: ConfirmedPairing,
): Promise<Result<Paired, AskFailure> | undefined> {
  const answer = await lookIntoMailbox(ports, { ...confirmed, slot: "answer" });
  return answer?.ok ? finishPairing(confirmed, answer.value, ports.nowSeconds()) : answer;
}
