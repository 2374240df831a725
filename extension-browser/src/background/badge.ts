import { isPaused, readConsent } from "@floyo/core/settings";
import type { DeviceState } from "@floyo/core/sync";
import { showBadge } from "../platform/browser-api.ts";
import type { Device } from "../device/device.ts";
import { findTargets } from "@floyo/core/automations";
import { currentSuggestions } from "@floyo/core/suggestions";

/** The toolbar button speaks only of new suggestions, of a pause, and of what cannot be kept. */
export async function updateBadge({ state, lookedAt, captureFailure }: Device, nowSeconds: number): Promise<void> {
  const now = await state.read();
  const news = countNews(now, (await lookedAt.load()) ?? 0, nowSeconds);
  const consent = readConsent(now.receipts, "recording", "browser");
  if (consent.state === "outdated") return showBadge("?", "Floyo is off until you answer again");
  if (consent.state !== "given") return showBadge("", "Floyo is off");
  if (isPaused(now.settings, nowSeconds)) return showBadge("⏸", "Floyo is paused");
  if ((await captureFailure.load()) !== undefined) return showBadge("!", "Floyo has no room to note anything");
  const title = news === 0 ? "Floyo" : `Floyo: ${news} new ${news === 1 ? "suggestion" : "suggestions"}`;
  await showBadge(newsToBadge(news), title);
}

function newsToBadge(news: number): string {
  if (news === 0) return "";
  return news > 9 ? "9+" : String(news);
}

function countNews(state: DeviceState, lookedAt: number, nowSeconds: number): number {
  const current = new Set(currentSuggestions(state, nowSeconds, findTargets).map(({ id }) => id));
  return state.announced.filter(({ suggestion, at }) => at > lookedAt && current.has(suggestion)).length;
}
