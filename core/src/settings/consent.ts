import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import * as v from "valibot";

/** Asked on a device: what it may note and send. */
export const devicePurposes = ["recording", "outside-workspaces", "sync", "sync-despite-telemetry-off"] as const;
export type DevicePurpose = (typeof devicePurposes)[number];

/** Asked on the account page: whether the person's decisions are counted with those of others. */
export const consentPurposes = [...devicePurposes, "shared-counts"] as const;
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

type ConsentSurface = ConsentReceipt["surface"];

/** The version of the words that each surface asks with today. Other words are another version. */
export const consentTextVersions = {
  browser: { recording: 2, sync: 2 },
  vscode: { recording: 2, "outside-workspaces": 2, sync: 2, "sync-despite-telemetry-off": 1 },
  web: { "shared-counts": 1 },
} as const satisfies Record<ConsentSurface, Partial<Record<ConsentPurpose, number>>>;
const versions: Record<ConsentSurface, Partial<Record<ConsentPurpose, number>>> = consentTextVersions;

/**
 * What a person's answers come to today. `since` in seconds UTC. `outdated`: the yes was to words that no longer say what
 * is done, so it holds no more and the question is asked anew.
 */
export type Consent =
  | { readonly state: "unasked" | "refused" | "outdated" }
  | { readonly state: "given"; readonly since: number };

/** The order of the receipts decides, not their times: a clock that was wrong must not outvote a withdrawal. */
export function readConsent(
  receipts: readonly ConsentReceipt[],
  purpose: ConsentPurpose,
  surface: ConsentSurface,
): Consent {
  const answers = receipts.filter((receipt) => receipt.purpose === purpose && receipt.surface === surface);
  if (answers.length === 0) return { state: "unasked" };
  const sinceRefusal = answers.slice(answers.findLastIndex(({ granted }) => !granted) + 1);
  if (sinceRefusal.length === 0) return { state: "refused" };
  const given = sinceRefusal.find(({ textVersion }) => textVersion === versions[surface][purpose]);
  return given === undefined ? { state: "outdated" } : { state: "given", since: given.at };
}

/** Since when (seconds UTC) consent stands without a break; `undefined` when it does not stand. */
export function consentedSince(...question: Parameters<typeof readConsent>): number | undefined {
  const consent = readConsent(...question);
  return consent.state === "given" ? consent.since : undefined;
}

/** Before the first yes there is no log and no key, and to look for them would make them. */
export const wasEverAgreed = (receipts: readonly ConsentReceipt[]): boolean => receipts.some(({ granted }) => granted);

/** SHA-256 of the words that a person was shown, NFC, hexadecimal: what a receipt was given for can be proved. */
export function consentTextHash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text.normalize("NFC"))));
}
