import { consentedSince, isPaused, wasEverAgreed } from "@floyo/core/settings";
import { boundOutbox, forgetOld, syncRounds } from "@floyo/core/sync";
import { createWebFlushLock } from "../platform/state-store.ts";
import { clearAlarm, hasAlarm, setAlarm } from "../platform/browser-api.ts";
import { applyState } from "./apply-state.ts";
import { updateBadge } from "./badge.ts";
import type { Device } from "../device/device.ts";
import { mineLog } from "../device/mine-log.ts";
import { syncWithServer } from "../device/sync-with-server.ts";

/** In minutes. */
const often = { delay: syncRounds.visit, period: syncRounds.visit };
const twiceADay = { delay: 1, period: 720 };

/** What the disk did not take is tried again now and then, when the worker wakes for it. */
export async function scheduleRetry(): Promise<void> {
  if (!(await hasAlarm("retry"))) await setAlarm("retry", { delay: often.delay });
}

/** What must go on by itself. Alarms may be lost when the browser restarts, so every start looks after them. */
export async function scheduleRounds({ state }: Device, nowSeconds: number): Promise<void> {
  const { receipts, account, settings } = await state.read();
  const isOn = consentedSince(receipts, "recording", "browser") !== undefined;
  await keepAlarm("mine", wasEverAgreed(receipts) ? twiceADay : undefined);
  await keepAlarm("sync", account === undefined ? undefined : often);
  const isEnding = isOn && isPaused(settings, nowSeconds) && settings.pausedUntil - nowSeconds < 86_400 * 2;
  if (isEnding) await setAlarm("pause-end", { delay: Math.max(0.5, (settings.pausedUntil - nowSeconds) / 60) });
}

async function keepAlarm(name: string, minutes: { delay: number; period: number } | undefined): Promise<void> {
  if (minutes === undefined) await clearAlarm(name);
  else if (!(await hasAlarm(name))) await setAlarm(name, minutes);
}

export async function runJob(name: string, device: Device, nowMs: () => number): Promise<void> {
  const nowSeconds = Math.floor(nowMs() / 1000);
  if (name === "soon" || name === "mine") await tendLog(device, nowSeconds);
  if (name === "soon" || name === "sync") {
    await syncWithServer(device, nowMs);
    await applyState(device, nowMs());
  }
  await updateBadge(device, nowSeconds);
}

/**
 * With consent the log is mined; without, what is left of it is still forgotten in time, for that needs none. For a server that
 * is away no more waits than may.
 */
async function tendLog(device: Device, nowSeconds: number): Promise<void> {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const { receipts, account } = await device.state.read();
  if (!wasEverAgreed(receipts)) return;
  if (consentedSince(receipts, "recording", "browser") !== undefined) await mineLog(device, nowSeconds, timeZone);
  else await forgetOld(device, nowSeconds);
  if (account !== undefined) await boundOutbox({ ...device, lock: createWebFlushLock("sync") });
}
