import type { DeviceId } from "../events/index.ts";
import {
  approvePairing,
  challengePairing,
  verifyPairing,
  type Bytes,
  type ChallengedPairing,
  type PairingOffer,
  type Root,
  type VerifiedPairing,
  type VerifyFailure,
} from "../keys/index.ts";
import { success, type Result } from "../result.ts";
import { lookIntoMailbox, writeToMailbox, type MailboxFailure, type PairingPorts } from "./pairing-mailbox.ts";

// The old device's side of a pairing. Each step takes the place of the one before, which is not done again.

export type GiveFailure = MailboxFailure | VerifyFailure | "key-invalid";

/** Looks once whether a device has answered to the offered text, and challenges it. `undefined`: not yet. */
export async function findNewDevice(
  ports: PairingPorts,
  offer: PairingOffer,
  own: { readonly device: DeviceId; readonly publicKey: Bytes },
): Promise<Result<ChallengedPairing, GiveFailure> | undefined> {
  const commitment = await lookIntoMailbox(ports, { ...offer, slot: "commitment" });
  if (!commitment?.ok) return commitment;
  const { randomBytes } = ports;
  const step = await challengePairing(offer, commitment.value, { own, randomBytes, nowSeconds: ports.nowSeconds() });
  if (!step.ok) return step;
  const written = await writeToMailbox(ports.api, { ...offer, slot: "challenge" }, step.value.body);
  return written.ok ? success(step.value.challenged) : written;
}

/** Looks once whether the challenged device has shown its request: then the person is asked. `undefined`: not yet. */
export async function findRequest(
  ports: PairingPorts,
  challenged: ChallengedPairing,
): Promise<Result<VerifiedPairing, GiveFailure> | undefined> {
  const request = await lookIntoMailbox(ports, { ...challenged, slot: "request" });
  return request?.ok ? verifyPairing(challenged, request.value, ports.nowSeconds()) : request;
}

/** The person said yes: the root goes to the new device, sealed for it alone. */
export async function giveRoot(
  { api, randomBytes, nowSeconds }: PairingPorts,
  verified: VerifiedPairing,
  root: Root,
): Promise<Result<undefined, GiveFailure>> {
  const answer = await approvePairing(verified, root, { randomBytes, nowSeconds: nowSeconds() });
  return answer.ok ? writeToMailbox(api, { ...verified, slot: "answer" }, answer.value) : answer;
}
