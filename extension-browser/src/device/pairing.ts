import {
  approvePairing,
  finishPairing,
  replaceRoot,
  requestPairing,
  startPairing,
  verifyPairing,
  type PairingOffer,
  type PendingPairing,
  type VerifiedPairing,
} from "@floyo/core/keys";
import { failure, success, type Result } from "@floyo/core/result";
import { lookIntoMailbox, writeToMailbox, type ServerApi } from "@floyo/core/sync";
import { openOwnServer } from "./account.ts";
import { randomBytes, type Device } from "./device.ts";

// Steps of the exchange; between them the page holds what is secret in its memory, and nothing of it is stored.

const nowSeconds = () => Math.floor(Date.now() / 1000);

/** This device shows a text to a new one. */
export const offerPairing = (): { readonly offer: PairingOffer; readonly text: string } =>
  startPairing(randomBytes, nowSeconds());

/** Looks whether a new device has answered to the text. `undefined`: not yet. */
export async function findRequest(
  device: Device,
  offer: PairingOffer,
): Promise<Result<VerifiedPairing, string> | undefined> {
  const api = await openApi(device);
  if (!api) return failure("signed-out");
  const body = await lookIntoMailbox(api, { ...offer, slot: "request" }, nowSeconds());
  if (!body?.ok) return body;
  const verified = verifyPairing(offer, body.value, nowSeconds());
  return verified.ok ? success(verified.value.verified) : failure(verified.code);
}

/** The person said yes: the root goes to the new device, sealed for it alone. */
export async function approveRequest(device: Device, verified: VerifiedPairing, offer: PairingOffer) {
  const [api, keys] = [await openApi(device), await device.openKeys()];
  if (!api || !keys.ok) return failure("signed-out");
  const own = { device: await device.log.device(), publicKey: keys.value.device.publicKey, root: keys.value.root };
  const answer = await approvePairing(verified, own, { randomBytes, nowSeconds: nowSeconds() });
  return answer.ok ? writeToMailbox(api, { ...offer, slot: "answer" }, answer.value) : answer;
}

/** This device is the new one: the person typed the text that the other shows. */
export async function joinByText(
  device: Device,
  text: string,
): Promise<Result<{ readonly pending: PendingPairing; readonly comparisonCode: string }, string>> {
  const [api, keys] = [await openApi(device), await device.openKeys()];
  if (!api || !keys.ok) return failure("signed-out");
  const own = { device: await device.log.device(), publicKey: keys.value.device.publicKey };
  const requested = await requestPairing(text, own, nowSeconds());
  if (!requested.ok) return requested;
  const { pending, body, comparisonCode } = requested.value;
  const written = await writeToMailbox(api, { ...pending, slot: "request" }, body);
  return written.ok ? success({ pending, comparisonCode }) : written;
}

/**
 * Looks whether the other device has approved. `undefined`: not yet. Then its root becomes this device's: names that were
 * seen here before stay readable here, but their tokens are of the old key and meet no others.
 */
export async function findAnswer(
  device: Device,
  pending: PendingPairing,
): Promise<Result<undefined, string> | undefined> {
  const api = await openApi(device);
  if (!api) return failure("signed-out");
  const body = await lookIntoMailbox(api, { ...pending, slot: "answer" }, nowSeconds());
  if (!body?.ok) return body;
  const paired = await finishPairing(pending, body.value, nowSeconds());
  if (!paired.ok) return failure(paired.code);
  const { root } = paired.value;
  const changed = await device.keyRing.update((keys) => replaceRoot(keys, { root }));
  return changed.ok ? success(undefined) : changed;
}

const openApi = async (device: Device): Promise<ServerApi | undefined> => (await openOwnServer(device))?.api;
