import { concatBytes } from "@noble/hashes/utils.js";
import { failure, success, type Result } from "../result.ts";
import type { Bytes } from "./base64url.ts";
import { decodePairingCommitment, encodePairingMessage, pairingNonceLength } from "./pairing-messages.ts";
import { authenticateMessage } from "./pairing-secret.ts";
import type { RandomBytes } from "./random-bytes.ts";
import type { PairingOffer } from "./start-pairing.ts";

/** What the old device holds once it has answered to a commitment: no other request than that one is taken any more. */
export type ChallengedPairing = PairingOffer & { readonly commitment: Bytes; readonly challenge: Bytes };

/**
 * Old device, step 3 of 6: chance of its own, which goes into the six digits, for the slot `challenge`. What comes back
 * takes the place of the offer, which is spent whatever follows: a second challenge would be a second guess for a thief.
 */
export function challengePairing(
  offer: PairingOffer,
  body: string,
  { randomBytes, nowSeconds }: { readonly randomBytes: RandomBytes; readonly nowSeconds: number },
): Result<{ readonly challenged: ChallengedPairing; readonly body: string }, "pairing-expired" | "message-malformed"> {
  if (nowSeconds >= offer.expiresAt) return failure("pairing-expired");
  const message = decodePairingCommitment(body);
  if (message === undefined) return failure("message-malformed");
  const { commitment } = message;
  const challenge = randomBytes(pairingNonceLength);
  const mac = authenticateMessage(offer.secret, "challenge", concatBytes(commitment, challenge));
  return success({
    challenged: { ...offer, commitment, challenge },
    body: encodePairingMessage({ challenge, mac }),
  });
}
