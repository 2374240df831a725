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
  const waiting = await log.pendingCount();
  if (state.outbox.stopped !== undefined) return { state: "signed-out", waiting };
  if (state.outbox.failures > 0) return { state: "offline", waiting };
  return { state: waiting > 0 ? "waiting" : "done", waiting };
}
