import { consentedSince, type ConsentPurpose, type ConsentReceipt, readConsent } from "../settings/index.ts";

export type SyncWish = {
  readonly receipts: readonly ConsentReceipt[];
  readonly surface: ConsentReceipt["surface"];
  /** The editor's own telemetry setting is off: sync then takes a second consent, which names that setting. */
  readonly isTelemetryOff: boolean;
};

export function isSyncAllowed({ receipts, surface, isTelemetryOff }: SyncWish): boolean {
  const has = (purpose: ConsentReceipt["purpose"]) => consentedSince(receipts, purpose, surface) !== undefined;
  return has("sync") && (!isTelemetryOff || has("sync-despite-telemetry-off"));
}

const syncPurposes: readonly ConsentPurpose[] = ["sync", "sync-despite-telemetry-off"];

/** The last answer was a no: what is noted stays here, also after a later yes. */
export const isSyncRefused = ({ receipts, surface }: Omit<SyncWish, "isTelemetryOff">): boolean =>
  syncPurposes.some((purpose) => readConsent(receipts, purpose, surface).state === "refused");
