import { findTargets } from "@floyo/core/automations";
import {
  consentedSince,
  isPaused,
  pauseWithoutEnd,
  readConsent,
  settingsToPolicy,
  wasEverAgreed,
} from "@floyo/core/settings";
import { currentSuggestions } from "@floyo/core/suggestions";
import type { DeviceState } from "@floyo/core/sync";
import type { Popup, Recording } from "../answers.ts";
import type { Device } from "./device.ts";
import { readCards } from "./read-cards.ts";
import { readMovements } from "./read-movements.ts";
import { siteToOrigins } from "./site-to-origins.ts";
import { readSiteChoice } from "./site-choice.ts";
import { findWiderRule } from "./site-rules.ts";
import { readSyncStatus } from "./sync-status.ts";

/** All that the popup shows, with readable names where this device has them. */
export async function readPopup(device: Device, siteUrl: string | undefined, nowMs: number): Promise<Popup> {
  const nowSeconds = Math.floor(nowMs / 1000);
  const state = await device.state.read();
  if (state.announced.length > 0) await device.lookedAt.save(nowSeconds); // what was seen is no news any more
  const site = siteUrl === undefined ? undefined : await readSite(siteUrl, state);
  return {
    recording: readRecording(state, nowSeconds),
    ...(await findProblem(device, state)),
    ...(site === undefined ? {} : { site }),
    ...(await readNotes(device, state, nowMs)),
    sync: await readSyncStatus(device, state),
  };
}

/** Before the first yes there are none, and to look for them would make a log. */
async function readNotes(device: Device, state: DeviceState, nowMs: number): Promise<Pick<Popup, "cards" | "today">> {
  if (!wasEverAgreed(state.receipts)) return { cards: [], today: [] };
  const nowSeconds = Math.floor(nowMs / 1000);
  return {
    cards: await readCards(device, currentSuggestions(state, nowSeconds, findTargets), nowSeconds),
    today: await readMovements(device, startOfDay(nowMs), nowSeconds),
  };
}

/** Keys are asked for only after a yes: before it there are none, and none are to be made. */
async function findProblem(device: Device, { receipts, lost }: DeviceState): Promise<Pick<Popup, "problem">> {
  if (lost.length > 0) return { problem: "state-lost" };
  if (consentedSince(receipts, "recording", "browser") === undefined) return {};
  const keys = await device.openKeys();
  if (!keys.ok) return { problem: keys.code };
  const failed = await device.captureFailure.load();
  return failed === undefined ? {} : { problem: `capture-${failed}` };
}

export function readRecording({ receipts, settings }: DeviceState, nowSeconds: number): Recording {
  const consent = readConsent(receipts, "recording", "browser");
  if (consent.state !== "given") return { state: consent.state === "refused" ? "declined" : consent.state };
  if (!settings.recording.browser) return { state: "off" };
  if (!isPaused(settings, nowSeconds)) return { state: "on" };
  return settings.pausedUntil === pauseWithoutEnd
    ? { state: "paused" }
    : { state: "paused", until: settings.pausedUntil };
}

async function readSite(url: string, state: DeviceState): Promise<Popup["site"]> {
  if (siteToOrigins(url) === undefined) return undefined;
  const policy = settingsToPolicy({ ...state, surface: "browser" });
  const { hostname } = new URL(url);
  const deniedBy = findWiderRule(state.rules, hostname);
  return {
    host: hostname,
    choice: await readSiteChoice(url, policy),
    ...(deniedBy === undefined ? {} : { deniedBy }),
  };
}

/** Local midnight, seconds UTC. */
const startOfDay = (nowMs: number) => Math.floor(new Date(nowMs).setHours(0, 0, 0, 0) / 1000);
