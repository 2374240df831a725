import { concatBytes } from "@noble/hashes/utils.js";
import type { DeviceId } from "../events/index.ts";
import { failure, success, type Result } from "../result.ts";
import type { Bytes } from "./base64url.ts";
import { agreeOnSecret } from "./device-keys.ts";
import { decodePairingAnswer, partyTranscript } from "./pairing-messages.ts";
import { deriveAnswerKey } from "./pairing-secret.ts";
import type { PendingPairing } from "./request-pairing.ts";
import { bytesToRoot, type Root } from "./root.ts";
import { importSealKey, unseal } from "./seal.ts";

/** The root, and the device that vouched for it. */
export type Paired = { readonly root: Root; readonly from: { readonly device: DeviceId; readonly publicKey: Bytes } };

export type FinishFailure = "pairing-expired" | "message-malformed" | "answer-forged";

/** New device, step 4 of 4: opens what only the holder of the secret could have sealed for this very request. */
export async function finishPairing(
  pending: PendingPairing,
  body: string,
  nowSeconds: number,
): Promise<Result<Paired, FinishFailure>> {
  if (nowSeconds >= pending.expiresAt) return failure("pairing-expired");
  const answer = decodePairingAnswer(body);
  if (answer === undefined) return failure("message-malformed");
  const agreed = await agreeOnSecret(pending.ephemeral, answer.ephemeral);
  if (agreed === undefined) return failure("answer-forged");
  const transcript = concatBytes(pending.transcript, partyTranscript("answer", answer));
  const key = await importSealKey(deriveAnswerKey(agreed, pending.secret, transcript));
  const opened = await unseal(key, answer.sealed, transcript);
  const root = opened.ok ? bytesToRoot(opened.value) : undefined;
  if (root === undefined) return failure("answer-forged");
  return success({ root, from: { device: answer.device, publicKey: answer.publicKey } });
}
