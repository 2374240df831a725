import { concatBytes } from "@noble/hashes/utils.js";
import type { DeviceId } from "../events/index.ts";
import { failure, success, type Result } from "../result.ts";
import type { Bytes } from "./base64url.ts";
import { agreeOnSecret, createDeviceKeys } from "./device-keys.ts";
import { decodePairingRequest, encodePairingMessage, partyTranscript } from "./pairing-messages.ts";
import {
  authenticateRequest,
  deriveAnswerKey,
  deriveComparisonCode,
  isSameBytes,
  type PairingSecret,
} from "./pairing-secret.ts";
import type { RandomBytes } from "./random-bytes.ts";
import { rootToBytes, type Root } from "./root.ts";
import { importSealKey, seal } from "./seal.ts";
import type { PairingOffer } from "./start-pairing.ts";

/** A request whose author knows the secret. The person is asked before `approvePairing`. */
export type VerifiedPairing = {
  readonly device: DeviceId;
  readonly publicKey: Bytes;
  /** Six digits; the new device shows the same. */
  readonly comparisonCode: string;
  readonly ephemeral: Bytes;
  readonly secret: PairingSecret;
  readonly transcript: Bytes;
  /** Seconds UTC. The person may have been asked, and be away. */
  readonly expiresAt: number;
};

export type VerifyFailure = "pairing-expired" | "pairing-used" | "message-malformed" | "request-forged";

/** Old device, step 3a of 4. The offer that comes back replaces the one that went in: it is spent. */
export function verifyPairing(
  offer: PairingOffer,
  body: string,
  nowSeconds: number,
): Result<{ readonly offer: PairingOffer; readonly verified: VerifiedPairing }, VerifyFailure> {
  if (nowSeconds >= offer.expiresAt) return failure("pairing-expired");
  if (offer.isUsed) return failure("pairing-used");
  const request = decodePairingRequest(body);
  if (request === undefined) return failure("message-malformed");
  const transcript = partyTranscript("request", request);
  if (!isSameBytes(request.mac, authenticateRequest(offer.secret, transcript))) return failure("request-forged");
  const { device, publicKey, ephemeral } = request;
  const comparisonCode = deriveComparisonCode(offer.secret, transcript);
  return success({
    offer: { ...offer, isUsed: true },
    verified: {
      device,
      publicKey,
      comparisonCode,
      ephemeral,
      transcript,
      secret: offer.secret,
      expiresAt: offer.expiresAt,
    },
  });
}

/** Old device, step 3b of 4, after the person's yes: the body for the slot `answer`, with the root sealed in it. */
export async function approvePairing(
  verified: VerifiedPairing,
  own: { readonly device: DeviceId; readonly publicKey: Bytes; readonly root: Root },
  { randomBytes, nowSeconds }: { readonly randomBytes: RandomBytes; readonly nowSeconds: number },
): Promise<Result<string, "key-invalid" | "pairing-expired">> {
  if (nowSeconds >= verified.expiresAt) return failure("pairing-expired");
  const { publicKey: ephemeral, privateKey } = await createDeviceKeys();
  const agreed = await agreeOnSecret(privateKey, verified.ephemeral);
  if (agreed === undefined) return failure("key-invalid");
  const party = { device: own.device, ephemeral, publicKey: own.publicKey };
  const transcript = concatBytes(verified.transcript, partyTranscript("answer", party));
  const key = await importSealKey(deriveAnswerKey(agreed, verified.secret, transcript));
  const sealed = await seal(key, { plain: rootToBytes(own.root), context: transcript }, randomBytes);
  return success(encodePairingMessage({ ...party, sealed }));
}
