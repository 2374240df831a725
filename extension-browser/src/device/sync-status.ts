import { readConsent } from "@floyo/core/settings";
import type { DeviceState } from "@floyo/core/sync";
import type { Popup } from "../answers.ts";
import { isSyncWanted } from "./data-collection.ts";
import type { Device } from "./device.ts";

/** Where sync stands, from what the last attempt left behind. */
export async function readSyncStatus({ log }: Device, state: DeviceState): Promise<Popup["sync"]> {
  if (state.account === undefined) return { state: "none", waiting: 0 };
  if (!isSyncWanted(state)) {
    const isOutdated = readConsent(state.receipts, "sync", "browser").state === "outdated";
    return { state: isOutdated ? "outdated" : "no-consent", waiting: 0 };
  }
  const counts = { waiting: await log.pendingCount(), overflow: await log.overflowCount() };
  if (state.outbox.stopped !== undefined) return { state: "signed-out", ...counts };
  if (state.outbox.failures > 0) return { state: "offline", ...counts };
  return { state: counts.waiting > 0 ? "waiting" : "done", ...counts };
}
