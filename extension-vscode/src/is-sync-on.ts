import { isSyncAllowed, type DeviceState } from "@floyo/core/sync";
import type { Floyo } from "./floyo.ts";
import { hasConsent } from "./has-consent.ts";

/** Whether Floyo may talk to the server by itself. */
export function isSyncOn({ settings }: Pick<Floyo, "settings">, state: DeviceState): boolean {
  const { receipts, account } = state;
  const wish = { receipts, surface: "vscode", isTelemetryOff: settings.isTelemetryOff() } as const;
  return hasConsent(state) && account !== undefined && isSyncAllowed(wish);
}
