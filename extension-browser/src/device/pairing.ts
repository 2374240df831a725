import {
  confirmPairing,
  replaceRoot,
  startPairing,
  type ConfirmedPairing,
  type PairingOffer,
  type RevealedPairing,
  type VerifiedPairing,
} from "@floyo/core/keys";
import { failure, success, type Result } from "@floyo/core/result";
import { askForRoot, findNewDevice, findRoot, giveRoot, type PairingPorts } from "@floyo/core/sync";
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

/** Looks whether a device has answered to the offered text. `undefined`: not yet. */
export async function findOffered(device: Device, offer: PairingOffer) {
  const own = await openParty(device);
  return own.ok ? throughServer(device, (ports) => findNewDevice(ports, offer, own.value)) : own;
}

/** The person said yes: the root goes to the new device, sealed for it alone. */
export async function approveRequest(device: Device, verified: VerifiedPairing) {
  const keys = await device.openKeys();
  return keys.ok ? throughServer(device, (ports) => giveRoot(ports, verified, keys.value.root)) : keys;
}

/** This device is the new one: the person typed the text that the other shows. */
export async function joinByText(device: Device, text: string) {
  const own = await openParty(device);
  return own.ok ? throughServer(device, (ports) => askForRoot(ports, text, own.value)) : own;
}

/** The person compared the digits on both screens. */
export const confirmDigits = (revealed: RevealedPairing, areSame: boolean) =>
  confirmPairing(revealed, areSame, nowSeconds());

/** The person may have been asked, and be away. */
export const isExpired = ({ expiresAt }: Pick<RevealedPairing, "expiresAt">) => nowSeconds() >= expiresAt;

/**
 * Looks whether the person has said yes on the other device too. `undefined`: not yet. Then its root becomes this device's;
 * what was noted here before is found again under it by the names.
 */
export async function findAnswer(
  device: Device,
  confirmed: ConfirmedPairing,
): Promise<Result<undefined, string> | undefined> {
  const paired = await throughServer(device, (ports) => findRoot(ports, confirmed));
  if (!paired?.ok) return paired;
  const { root } = paired.value;
  const changed = await device.keyRing.update((keys) => replaceRoot(keys, { root }));
  return changed.ok ? success(undefined) : changed;
}

/** What this device is called in a pairing. */
async function openParty(device: Device) {
  const keys = await device.openKeys();
  if (!keys.ok) return keys;
  return success({ device: await device.log.device(), publicKey: keys.value.device.publicKey });
}
