import { failure, success, type Result } from "../result.ts";
import type { Bytes } from "./base64url.ts";
import type { CommittedPairing } from "./commit-pairing.ts";
import {
  challengeToAuthenticate,
  commitTo,
  decodePairingChallenge,
  encodePairingMessage,
  pairingTranscript,
  type ChallengeParty,
} from "./pairing-messages.ts";
import { authenticateMessage, deriveComparisonCode, isSameBytes } from "./pairing-secret.ts";

/** What the new device holds until the person has compared the digits. Kept in memory only. */
export type RevealedPairing = Pick<CommittedPairing, "id" | "secret" | "privateKey" | "expiresAt"> & {
  /** Six digits; the old device shows the same. */
  readonly comparisonCode: string;
  readonly challenger: ChallengeParty;
  readonly transcript: Bytes;
};

export type RevealFailure = "pairing-expired" | "message-malformed" | "challenge-forged";

/** New device, step 4 of 6: to a challenge from who knows the secret it shows, in the slot `request`, what it committed to. */
export function revealPairing(
  { request, ...committed }: CommittedPairing,
  body: string,
  nowSeconds: number,
): Result<{ readonly revealed: RevealedPairing; readonly body: string }, RevealFailure> {
  const { id, secret, privateKey, expiresAt } = committed;
  if (nowSeconds >= expiresAt) return failure("pairing-expired");
  const message = decodePairingChallenge(body);
  if (message === undefined) return failure("message-malformed");
  const { version: _version, mac, ...challenger } = message;
  const expected = authenticateMessage(secret, "challenge", challengeToAuthenticate(commitTo(request), challenger));
  if (!isSameBytes(mac, expected)) return failure("challenge-forged");
  const transcript = pairingTranscript(request, challenger);
  const comparisonCode = deriveComparisonCode(secret, transcript);
  return success({
    revealed: { id, secret, privateKey, expiresAt, comparisonCode, challenger, transcript },
    body: encodePairingMessage({ ...request, mac: authenticateMessage(secret, "request", transcript) }),
  });
}
