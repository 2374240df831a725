import { pairingSecretLength, secretToPairingId, type PairingSecret } from "./pairing-secret.ts";
import { secretToPairingText } from "./pairing-text.ts";
import type { RandomBytes } from "./random-bytes.ts";

export const pairingSeconds = 600;

/** What the old device holds while it shows the text. Kept in memory only, and let go with the first answer to it. */
export type PairingOffer = {
  /** The mailbox on the server. */
  readonly id: string;
  readonly secret: PairingSecret;
  /** Seconds UTC. */
  readonly expiresAt: number;
};

/** Old device, step 1 of 6: a fresh secret, to be shown as `text` (letters and QR code), for ten minutes, for one device. */
export function startPairing(
  randomBytes: RandomBytes,
  nowSeconds: number,
): { readonly offer: PairingOffer; readonly text: string } {
  const secret = randomBytes(pairingSecretLength);
  const expiresAt = Math.floor(nowSeconds) + pairingSeconds;
  return { offer: { id: secretToPairingId(secret), secret, expiresAt }, text: secretToPairingText(secret) };
}
