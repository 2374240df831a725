import { replaceRoot, startPairing, type RevealedPairing, type VerifiedPairing } from "@floyo/core/keys";
import { failure, success, type Result } from "@floyo/core/result";
import { askForRoot, findRoot, giveRoot, type PairingPorts } from "@floyo/core/sync";
import { openOwnServer } from "./account.ts";
import { randomBytes, type Device } from "./device.ts";

// Steps of the exchange; between them the page holds what is secret in its memory, and nothing of it is stored.

const nowSeconds = () => Math.floor(Date.now() / 1000);

/** This device shows a text to a new one. */
export const offerPairing = () => startPairing(randomBytes, nowSeconds());

/** A step of the exchange, through the server that the person is signed in to. */
export async function throughServer<Done>(
  device: Device,
  step: (ports: PairingPorts) => Promise<Done>,
): Promise<Done | Result<never, "signed-out">> {
  const server = await openOwnServer(device);
  return server ? step({ api: server.api, randomBytes, nowSeconds }) : failure("signed-out");
}

/** The person said yes: the root goes to the new device, sealed for it alone. */
export async function approveRequest(device: Device, verified: VerifiedPairing) {
  const keys = await device.openKeys();
  if (!keys.ok) return keys;
  const { root, device: own } = keys.value;
  const giver = { device: await device.log.device(), publicKey: own.publicKey, root };
  return throughServer(device, (ports) => giveRoot(ports, verified, giver));
}

/** This device is the new one: the person typed the text that the other shows. */
export async function joinByText(device: Device, text: string) {
  const keys = await device.openKeys();
  if (!keys.ok) return keys;
  const own = { device: await device.log.device(), publicKey: keys.value.device.publicKey };
  return throughServer(device, (ports) => askForRoot(ports, text, own));
}

/**
 * Looks whether the other device has approved. `undefined`: not yet. Then its root becomes this device's; what was noted here
 * before is found again under it by the names.
 */
export async function findAnswer(
  device: Device,
  revealed: RevealedPairing,
): Promise<Result<undefined, string> | undefined> {
  const paired = await throughServer(device, (ports) => findRoot(ports, revealed));
  if (!paired?.ok) return paired;
  const { root } = paired.value;
  const changed = await device.keyRing.update((keys) => replaceRoot(keys, { root }));
  return changed.ok ? success(undefined) : changed;
}
