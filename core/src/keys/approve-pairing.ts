import type { DeviceId } from "../events/index.ts";
import { failure, success, type Result } from "../result.ts";
import type { Bytes } from "./base64url.ts";
import type { ChallengedPairing } from "./challenge-pairing.ts";
import { agreeOnSecret } from "./device-keys.ts";
import { commitTo, decodePairingRequest, encodePairingMessage, pairingTranscript } from "./pairing-messages.ts";
import {
  authenticateMessage,
  deriveAnswerKey,
  deriveComparisonCode,
  isSameBytes,
  type PairingSecret,
} from "./pairing-secret.ts";
import type { RandomBytes } from "./random-bytes.ts";
import { rootToBytes, type Root } from "./root.ts";
import { importSealKey, seal } from "./seal.ts";

/** A request whose author knows the secret. The person is asked before `approvePairing`. */
export type VerifiedPairing = {
  readonly id: string;
  readonly device: DeviceId;
  readonly publicKey: Bytes;
  /** Six digits; the new device shows the same. */
  readonly comparisonCode: string;
  readonly ephemeral: Bytes;
  readonly secret: PairingSecret;
  readonly privateKey: CryptoKey;
  readonly transcript: Bytes;
  /** Seconds UTC. The person may have been asked, and be away. */
  readonly expiresAt: number;
};

export type VerifyFailure = "pairing-expired" | "message-malformed" | "request-forged";

/** Old device, step 5a of 6: the very request that was committed to, with the very challenge, from who knows the secret. */
export function verifyPairing(
  { id, secret, expiresAt, commitment, privateKey, challenger }: ChallengedPairing,
  body: string,
  nowSeconds: number,
): Result<VerifiedPairing, VerifyFailure> {
  if (nowSeconds >= expiresAt) return failure("pairing-expired");
  const request = decodePairingRequest(body);
  if (request === undefined) return failure("message-malformed");
  const transcript = pairingTranscript(request, challenger);
  const isCommitted = isSameBytes(commitTo(request), commitment);
  if (!isCommitted || !isSameBytes(request.mac, authenticateMessage(secret, "request", transcript))) {
    return failure("request-forged");
  }
  const { device, publicKey, ephemeral } = request;
  const comparisonCode = deriveComparisonCode(secret, transcript);
  return success({ id, device, publicKey, comparisonCode, ephemeral, secret, privateKey, transcript, expiresAt });
}

/** Old device, step 5b of 6, after the person's yes: the body for the slot `answer`, with the root sealed in it. */
export async function approvePairing(
  verified: VerifiedPairing,
  root: Root,
  { randomBytes, nowSeconds }: { readonly randomBytes: RandomBytes; readonly nowSeconds: number },
): Promise<Result<string, "key-invalid" | "pairing-expired">> {
  if (nowSeconds >= verified.expiresAt) return failure("pairing-expired");
  const { secret, transcript } = verified;
  const agreed = await agreeOnSecret(verified.privateKey, verified.ephemeral);
  if (agreed === undefined) return failure("key-invalid");
  const key = await importSealKey(deriveAnswerKey(agreed, secret, transcript));
  const sealed = await seal(key, { plain: rootToBytes(root), context: transcript }, randomBytes);
  return success(encodePairingMessage({ sealed }));
}
