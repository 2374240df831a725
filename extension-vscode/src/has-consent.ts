import { consentedSince, type ConsentPurpose } from "@floyo/core/settings";
import type { DeviceState } from "@floyo/core/sync";

export const hasConsent = ({ receipts }: DeviceState, purpose: ConsentPurpose = "recording"): boolean =>
  consentedSince(receipts, purpose, "vscode") !== undefined;
