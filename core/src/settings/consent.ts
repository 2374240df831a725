import * as v from "valibot";

/** Who said yes or no to what, when, how and to which words. Append-only. */
export const consentReceiptSchema = v.strictObject({
  purpose: v.picklist(["recording", "outside-workspaces", "sync", "sync-despite-telemetry-off"]),
  surface: v.picklist(["browser", "vscode", "web"]),
  granted: v.boolean(),
  /** Seconds UTC. */
  at: v.pipe(v.number(), v.integer(), v.minValue(0)),
  textVersion: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** SHA-256 of the words shown, hexadecimal. */
  textHash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});
export type ConsentReceipt = v.InferOutput<typeof consentReceiptSchema>;
