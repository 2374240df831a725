import type { DeviceId } from "../events/index.ts";
import { failure, success, type Result } from "../result.ts";
import type { Bytes } from "./base64url.ts";
import { createDeviceKeys } from "./device-keys.ts";
import {
  challengeToAuthenticate,
  decodePairingCommitment,
  encodePairingMessage,
  pairingNonceLength,
  type ChallengeParty,
} from "./pairing-messages.ts";
import { authenticateMessage } from "./pairing-secret.ts";
import type { RandomBytes } from "./random-bytes.ts";
import type { PairingOffer } from "./start-pairing.ts";

/** What the old device holds once it has answered to a commitment: no other request than that one is taken any more. */
export type ChallengedPairing = PairingOffer & {
  readonly commitment: Bytes;
  readonly privateKey: CryptoKey;
  readonly challenger: ChallengeParty;
};

/**
 * Old device, step 3 of 6: chance of its own and the key that it will seal with, for the slot `challenge`. Both go into the
 * six digits: were the key said only with the answer, who has the secret could answer in this device's place under equal
 * digits. What comes back takes the place of the offer, which is spent whatever follows: a second challenge would be a
 * second guess for a thief.
 */
export async function challengePairing(
  offer: PairingOffer,
  body: string,
  {
    own: { device, publicKey },
    randomBytes,
    nowSeconds,
  }: {
    readonly own: { readonly device: DeviceId; readonly publicKey: Bytes };
    readonly randomBytes: RandomBytes;
    readonly nowSeconds: number;
  },
): Promise<
  Result<{ readonly challenged: ChallengedPairing; readonly body: string }, "pairing-expired" | "message-malformed">
> {
  if (nowSeconds >= offer.expiresAt) return failure("pairing-expired");
  const message = decodePairingCommitment(body);
  if (message === undefined) return failure("message-malformed");
  const { commitment } = message;
  const { publicKey: ephemeral, privateKey } = await createDeviceKeys();
  const challenger = { device, ephemeral, publicKey, challenge: randomBytes(pairingNonceLength) };
  const mac = authenticateMessage(offer.secret, "challenge", challengeToAuthenticate(commitment, challenger));
  return success({
    challenged: { ...offer, commitment, privateKey, challenger },
    body: encodePairingMessage({ ...challenger, mac }),
  });
}
