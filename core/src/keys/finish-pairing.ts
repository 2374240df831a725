import type { DeviceId } from "../events/index.ts";
import { failure, success, type Result } from "../result.ts";
import type { Bytes } from "./base64url.ts";
import type { ConfirmedPairing } from "./confirm-pairing.ts";
import { agreeOnSecret } from "./device-keys.ts";
import { decodePairingAnswer } from "./pairing-messages.ts";
import { deriveAnswerKey } from "./pairing-secret.ts";
import { bytesToRoot, type Root } from "./root.ts";
import { importSealKey, unseal } from "./seal.ts";

/** The root, and the device that vouched for it. */
export type Paired = { readonly root: Root; readonly from: { readonly device: DeviceId; readonly publicKey: Bytes } };

export type FinishFailure = "pairing-expired" | "message-malformed" | "answer-forged";

/** New device, step 6 of 6: opens what only the device that showed the same digits could have sealed. */
export async function finishPairing(
  { secret, privateKey, challenger, transcript, expiresAt }: ConfirmedPairing,
  body: string,
  nowSeconds: number,
): Promise<Result<Paired, FinishFailure>> {
  if (nowSeconds >= expiresAt) return failure("pairing-expired");
  const answer = decodePairingAnswer(body);
  if (answer === undefined) return failure("message-malformed");
  const agreed = await agreeOnSecret(privateKey, challenger.ephemeral);
  if (agreed === undefined) return failure("answer-forged");
  const key = await importSealKey(deriveAnswerKey(agreed, secret, transcript));
  const opened = await unseal(key, answer.sealed, transcript);
  const root = opened.ok ? bytesToRoot(opened.value) : undefined;
  if (root === undefined) return failure("answer-forged");
  return success({ root, from: { device: challenger.device, publicKey: challenger.publicKey } });
}
