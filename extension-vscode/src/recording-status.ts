import { isPaused } from "@floyo/core/settings";
import type { DeviceState } from "@floyo/core/sync";
import type { Floyo } from "./floyo.ts";
import { hasConsent } from "./has-consent.ts";

/** `switched-off`: agreed to, and off in the editor's settings or the synced ones. */
export type RecordingStatus = "off" | "stuck" | "switched-off" | "paused" | "on";

export function readRecordingStatus({ settings, trouble, nowSeconds }: Floyo, state: DeviceState): RecordingStatus {
  if (!hasConsent(state)) return "off";
  if (trouble() !== undefined) return "stuck";
  if (!settings.isRecordingAllowed() || !state.settings.recording.vscode) return "switched-off";
  return isPaused(state.settings, nowSeconds()) ? "paused" : "on";
}

export const notRecordingWords: Readonly<Record<Exclude<RecordingStatus, "on">, string>> = {
  off: "Off. Nothing is recorded.",
  stuck: "Can't record right now.",
  "switched-off": "Recording is switched off in the settings.",
  paused: "Paused. Nothing is recorded.",
};
