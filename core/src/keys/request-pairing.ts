import type { DeviceId } from "../events/index.ts";
import { success, type Result } from "../result.ts";
import type { Bytes } from "./base64url.ts";
import { createDeviceKeys } from "./device-keys.ts";
import { encodePairingMessage, partyTranscript } from "./pairing-messages.ts";
import { authenticateRequest, deriveComparisonCode, secretToPairingId, type PairingSecret } from "./pairing-secret.ts";
import { pairingTextToSecret } from "./pairing-text.ts";
import { pairingSeconds } from "./start-pairing.ts";

/** What the new device holds until the answer comes. Kept in memory only. */
export type PendingPairing = {
  readonly id: string;
  readonly secret: PairingSecret;
  readonly ephemeral: CryptoKey;
  readonly transcript: Bytes;
  /** Seconds UTC. */
  readonly expiresAt: number;
};

export type PairingRequested = {
  readonly pending: PendingPairing;
  /** For the slot `request` of the mailbox `pending.id`. */
  readonly body: string;
  /** Six digits; the old device shows the same. */
  readonly comparisonCode: string;
};

/** New device, step 2 of 4: what the person typed or scanned becomes a request that only its secret could have made. */
export async function requestPairing(
  text: string,
  own: { readonly device: DeviceId; readonly publicKey: Bytes },
  nowSeconds: number,
): Promise<Result<PairingRequested, "text-mistyped">> {
  const read = pairingTextToSecret(text);
  if (!read.ok) return read;
  const secret = read.value;
  const { publicKey: ephemeral, privateKey } = await createDeviceKeys();
  const party = { device: own.device, ephemeral, publicKey: own.publicKey };
  const transcript = partyTranscript("request", party);
  const expiresAt = Math.floor(nowSeconds) + pairingSeconds;
  return success({
    pending: { id: secretToPairingId(secret), secret, ephemeral: privateKey, transcript, expiresAt },
    body: encodePairingMessage({ ...party, mac: authenticateRequest(secret, transcript) }),
    comparisonCode: deriveComparisonCode(secret, transcript),
  });
}
