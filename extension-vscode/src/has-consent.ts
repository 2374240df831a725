import { consentedSince, type DevicePurpose } from "@floyo/core/settings";
import type { DeviceState } from "@floyo/core/sync";

export const hasConsent = ({ receipts }: DeviceState, purpose: DevicePurpose = "recording"): boolean =>
  consentedSince(receipts, purpose, "vscode") !== undefined;
