import { pairingSecretLength, secretToPairingId, type PairingSecret } from "./pairing-secret.ts";
import { secretToPairingText } from "./pairing-text.ts";
import type { RandomBytes } from "./random-bytes.ts";

export const pairingSeconds = 600;

/** What the old device holds while it shows the text. Kept in memory only. */
export type PairingOffer = {
  /** The mailbox on the server. */
  readonly id: string;
  readonly secret: PairingSecret;
  /** Seconds UTC. */
  readonly expiresAt: number;
  /** A request was taken: the offer is spent, whatever the person answers. */
  readonly isUsed: boolean;
};

/** Old device, step 1 of 4: a fresh secret, to be shown as `text` (letters and QR code), for ten minutes, for one request. */
export function startPairing(
  randomBytes: RandomBytes,
  nowSeconds: number,
): { readonly offer: PairingOffer; readonly text: string } {
  const secret = randomBytes(pairingSecretLength);
  const expiresAt = Math.floor(nowSeconds) + pairingSeconds;
  return {
    offer: { id: secretToPairingId(secret), secret, expiresAt, isUsed: false },
    text: secretToPairingText(secret),
  };
}
