import { type ConsentReceipt, consentTextVersions } from "../settings/index.ts";

/** A yes of now to recording in the browser; the words are today's unless said otherwise. */
export function buildReceipt(fields: Partial<ConsentReceipt> = {}): ConsentReceipt {
  const { purpose = "recording", surface = "browser" } = fields;
  const versions: Partial<Record<ConsentReceipt["purpose"], number>> = consentTextVersions[surface];
  return {
    purpose,
    surface,
    granted: true,
    at: 1_794_000_000,
    textVersion: versions[purpose] ?? 1,
    textHash: "c".repeat(64),
    ...fields,
  };
}
