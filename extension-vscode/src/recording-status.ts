import { isPaused, readConsent } from "@floyo/core/settings";
import type { DeviceState } from "@floyo/core/sync";
import type { Floyo } from "./floyo.ts";

/** `outdated`: the yes was to words that no longer hold; `switched-off`: agreed to, and off in the editor's settings or the synced ones. */
export type RecordingStatus = "off" | "outdated" | "stuck" | "switched-off" | "paused" | "on";

export function readRecordingStatus({ settings, trouble, nowSeconds }: Floyo, state: DeviceState): RecordingStatus {
  const consent = readConsent(state.receipts, "recording", "vscode");
  if (consent.state !== "given") return consent.state === "outdated" ? "outdated" : "off";
  if (trouble() !== undefined) return "stuck";
  if (!settings.isRecordingAllowed() || !state.settings.recording.vscode) return "switched-off";
  return isPaused(state.settings, nowSeconds()) ? "paused" : "on";
}

export const notRecordingWords: Readonly<Record<Exclude<RecordingStatus, "on">, string>> = {
  off: "Off. Nothing is recorded.",
  outdated: "Off until you answer again: what Floyo asks has changed.",
  stuck: "Can't record right now.",
  "switched-off": "Recording is switched off in the settings.",
  paused: "Paused. Nothing is recorded.",
};
