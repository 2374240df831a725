import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import * as v from "valibot";

export const consentPurposes = ["recording", "outside-workspaces", "sync", "sync-despite-telemetry-off"] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];

/** Who said yes or no to what, when, how and to which words. Append-only. */
export const consentReceiptSchema = v.strictObject({
  purpose: v.picklist(consentPurposes),
  surface: v.picklist(["browser", "vscode", "web"]),
  granted: v.boolean(),
  /** Seconds UTC. */
  at: v.pipe(v.number(), v.integer(), v.minValue(0)),
  textVersion: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** SHA-256 of the words shown, hexadecimal. */
  textHash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});
export type ConsentReceipt = v.InferOutput<typeof consentReceiptSchema>;

/**
 * Since when (seconds UTC) consent stands without a break; `undefined` when it was never given or was withdrawn.
 * The order of the receipts decides, not their times: a clock that was wrong must not outvote a withdrawal.
 */
export function consentedSince(
  receipts: readonly ConsentReceipt[],
  purpose: ConsentPurpose,
  surface: ConsentReceipt["surface"],
): number | undefined {
  const given = receipts.filter((receipt) => receipt.purpose === purpose && receipt.surface === surface);
  const lastRefusal = given.findLastIndex((receipt) => !receipt.granted);
  return given[lastRefusal + 1]?.at;
}

/** SHA-256 of the words that a person was shown, NFC, hexadecimal: what a receipt was given for can be proved. */
export function consentTextHash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text.normalize("NFC"))));
}
