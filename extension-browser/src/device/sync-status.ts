import { readConsent } from "@floyo/core/settings";
import type { DeviceState } from "@floyo/core/sync";
import { clockToWords } from "@floyo/core/view";
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
  const { locale } = new Intl.DateTimeFormat().resolvedOptions();
  const clock = clockToWords(state.clockAhead, locale);
  const facts = {
    waiting: await log.pendingCount(),
    overflow: await log.overflowCount(),
    ...(clock === undefined ? {} : { clock }),
  };
  if (state.outbox.stopped !== undefined) return { state: "signed-out", ...facts };
  if (state.outbox.failures > 0) return { state: "offline", ...facts };
  return { state: facts.waiting > 0 ? "waiting" : "done", ...facts };
}
