import { failure, success, type Result } from "../result.ts";
import type { RevealedPairing } from "./reveal-pairing.ts";

const confirmed: unique symbol = Symbol("confirmed");

/** Only `confirmPairing` makes one, so that no device can forget to ask. Kept in memory only. */
export type ConfirmedPairing = RevealedPairing & { readonly [confirmed]: true };

export type ConfirmFailure = "pairing-expired" | "digits-differ";

/**
 * New device, step 5 of 6, before or after the old device's: the person compared the six digits. A thief who has the text and
 * runs the server can play the old device and hand over a root of his own; then the digits differ.
 */
export function confirmPairing(
  revealed: RevealedPairing,
  areSame: boolean,
  nowSeconds: number,
): Result<ConfirmedPairing, ConfirmFailure> {
  if (!areSame) return failure("digits-differ");
  if (nowSeconds >= revealed.expiresAt) return failure("pairing-expired");
  return success({ ...revealed, [confirmed]: true });
}
