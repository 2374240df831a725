import { isSyncAllowed, type DeviceState } from "@floyo/core/sync";
import { hasDataCollection } from "../platform/browser-api.ts";
import { answerConsent } from "./answer-consent.ts";
import type { Device } from "./device.ts";

export const isSyncWanted = ({ receipts }: DeviceState): boolean =>
  isSyncAllowed({ receipts, surface: "browser", isTelemetryOff: false });

/** Whoever takes back Firefox's permission for data to leave takes back the consent to sync; given again, it is asked anew. */
export async function followDataCollection(device: Device, nowMs: number): Promise<void> {
  if (!isSyncWanted(await device.state.read()) || (await hasDataCollection())) return;
  await answerConsent(device, { purpose: "sync", granted: false }, nowMs);
}
