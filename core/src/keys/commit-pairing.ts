import type { DeviceId } from "../events/index.ts";
import { success, type Result } from "../result.ts";
import type { Bytes } from "./base64url.ts";
import { createDeviceKeys } from "./device-keys.ts";
import { commitTo, encodePairingMessage, pairingNonceLength, type RequestParty } from "./pairing-messages.ts";
import { secretToPairingId, type PairingSecret } from "./pairing-secret.ts";
import { pairingTextToSecret } from "./pairing-text.ts";
import type { RandomBytes } from "./random-bytes.ts";
import { pairingSeconds } from "./start-pairing.ts";

/** What the new device holds until it is challenged. Kept in memory only. */
export type CommittedPairing = {
  readonly id: string;
  readonly secret: PairingSecret;
  readonly privateKey: CryptoKey;
  readonly request: RequestParty;
  /** Seconds UTC. */
  readonly expiresAt: number;
};

/**
 * New device, step 2 of 6: what the person typed or scanned becomes a request, and `body`, for the slot `commitment`, binds
 * this device to it before either side knows what the six digits will be. Commit, then reveal, as in short authentication
 * strings (Vaudenay, CRYPTO 2005): in one message whoever has the secret could try keys until the digits fit.
 */
export async function commitPairing(
  text: string,
  own: { readonly device: DeviceId; readonly publicKey: Bytes },
  { randomBytes, nowSeconds }: { readonly randomBytes: RandomBytes; readonly nowSeconds: number },
): Promise<Result<{ readonly committed: CommittedPairing; readonly body: string }, "text-mistyped">> {
  const read = pairingTextToSecret(text);
  if (!read.ok) return read;
  const secret = read.value;
  const { publicKey: ephemeral, privateKey } = await createDeviceKeys();
  const { device, publicKey } = own;
  const request = { device, ephemeral, publicKey, nonce: randomBytes(pairingNonceLength) };
  const expiresAt = Math.floor(nowSeconds) + pairingSeconds;
  return success({
    committed: { id: secretToPairingId(secret), secret, privateKey, request, expiresAt },
    body: encodePairingMessage({ commitment: commitTo(request) }),
  });
}
