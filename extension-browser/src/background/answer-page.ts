import { failure, success, type Result } from "@floyo/core/result";
import { pauseFor, pauseWithoutEnd, resume, type Settings } from "@floyo/core/settings";
import { acknowledgeLoss, changeSettings, type DeviceState } from "@floyo/core/sync";
import type { ShownOutbox } from "../answers.ts";
import type { PageRequest } from "../messages.ts";
import { answerConsent } from "../device/answer-consent.ts";
import { decideSuggestion } from "../device/decide-suggestion.ts";
import type { Device } from "../device/device.ts";
import { outboxIntro, readOutbox, vetoEvents } from "../device/read-outbox.ts";
import { readPopup } from "../device/read-popup.ts";
import { allowSite, denySite } from "../device/site-rules.ts";
import { syncWithServer, type SyncWish } from "../device/sync-with-server.ts";
import { writeAutomation } from "../device/write-automation.ts";

/** One page asks one thing; it is answered when it is done. */
export function answerPage(
  device: Device,
  request: PageRequest,
  nowMs: () => number,
): Promise<Result<unknown, string>> {
  const nowSeconds = Math.floor(nowMs() / 1000);
  const change = (step: (state: DeviceState) => DeviceState) => device.state.update(step);
  const set = (step: (settings: Settings) => Settings) =>
    change((state) => changeSettings(state, { settings: step(state.settings) }, nowSeconds));

  switch (request.kind) {
    case "read-popup":
      return answered(readPopup(device, request.siteUrl, nowMs()));
    case "answer-consent":
      return answerConsent(device, request, nowMs());
    case "pause":
      return set((settings) => pause(settings, request.until, nowSeconds));
    case "resume":
      return set((settings) => resume(settings, nowSeconds));
    case "choose-site": {
      const rule = request.choice === "nothing" ? denySite : allowSite;
      return change((state) => changeSettings(state, { rules: rule(state.rules, request.host) }, nowSeconds));
    }
    case "decide":
      return decideSuggestion(device, request, nowSeconds);
    case "write-automation":
      return writeAutomation(device, request, nowSeconds);
    case "acknowledge-loss":
      return change(acknowledgeLoss);
    case "read-outbox":
      return answered(readShownOutbox(device, nowSeconds));
    case "keep-back":
      return answered(vetoEvents(device.log, request.seqs));
    case "sync-now":
      return sync(device, nowMs, { isAsked: true });
    case "catch-up":
      return sync(device, nowMs, { isAsked: false });
    case "changed":
      return Promise.resolve(success(undefined));
  }
}

async function readShownOutbox(device: Device, nowSeconds: number): Promise<ShownOutbox> {
  const state = await device.state.read();
  return { intro: outboxIntro(state), ...(await readOutbox(device, state, nowSeconds)) };
}

const answered = async <T>(work: Promise<T>): Promise<Result<T, string>> => success(await work);

async function sync(device: Device, nowMs: () => number, wish: SyncWish): Promise<Result<undefined, string>> {
  const report = await syncWithServer(device, nowMs, wish);
  return report?.failure === undefined ? success(undefined) : failure(report.failure);
}

function pause(settings: Settings, until: number, nowSeconds: number): Settings {
  return until >= pauseWithoutEnd
    ? { ...settings, pausedUntil: pauseWithoutEnd }
    : pauseFor(settings, until - nowSeconds, nowSeconds);
}
