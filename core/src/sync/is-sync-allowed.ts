import { consentedSince, type ConsentReceipt } from "../settings/index.ts";

export type SyncWish = {
  readonly receipts: readonly ConsentReceipt[];
  readonly surface: "browser" | "vscode";
  /** The editor's own telemetry setting is off: sync then takes a second consent, which names that setting. */
  readonly isTelemetryOff: boolean;
};

export function isSyncAllowed({ receipts, surface, isTelemetryOff }: SyncWish): boolean {
  const has = (purpose: ConsentReceipt["purpose"]) => consentedSince(receipts, purpose, surface) !== undefined;
  return has("sync") && (!isTelemetryOff || has("sync-despite-telemetry-off"));
}
