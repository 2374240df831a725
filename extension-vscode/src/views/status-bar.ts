import { isPaused } from "@floyo/core/settings";
import { isSyncAllowed, type DeviceState } from "@floyo/core/sync";
import { Disposable, StatusBarAlignment, window } from "vscode";
import type { Floyo } from "../floyo.ts";
import { hasConsent } from "../has-consent.ts";
import { onChange } from "./on-change.ts";

type Status = { readonly text: string; readonly tooltip: string; readonly command: string };

/** The one item: on, paused, off, in trouble, or how many events wait to be sent. */
export function showStatusBarItem(floyo: Floyo): Disposable {
  const item = window.createStatusBarItem("floyo", StatusBarAlignment.Right, 50);
  item.name = "Floyo";
  const listener = onChange(floyo, async () => {
    const status = await readStatus(floyo, await floyo.device.state.read());
    Object.assign(item, status, { accessibilityInformation: { label: `Floyo: ${status.tooltip}`, role: "button" } });
    item.show();
  });
  return Disposable.from(item, listener);
}

async function readStatus(floyo: Floyo, state: DeviceState): Promise<Status> {
  const command = "floyo.activity.focus";
  const { settings, device } = floyo;
  if (!hasConsent(state)) {
    return { text: "$(circle-slash) Floyo", tooltip: "Off. Nothing is recorded.", command: "floyo.getStarted" };
  }
  if (floyo.trouble() !== undefined) {
    return { text: "$(warning) Floyo", tooltip: "Can't record right now.", command };
  }
  const isOff = !settings.isRecordingAllowed() || !state.settings.recording.vscode;
  if (isOff) return { text: "$(circle-slash) Floyo", tooltip: "Recording is switched off in the settings.", command };
  if (isPaused(state.settings, floyo.nowSeconds())) {
    return { text: "$(debug-pause) Floyo", tooltip: "Paused. Nothing is recorded.", command: "floyo.resume" };
  }
  const isTelemetryOff = settings.isTelemetryOff();
  const isSyncing = state.account !== undefined && isSyncAllowed({ ...state, surface: "vscode", isTelemetryOff });
  const waiting = isSyncing ? await device.log.pendingCount() : 0;
  const text = waiting > 0 ? `$(cloud-upload) Floyo ${waiting}` : "$(check) Floyo";
  return { text, tooltip: describeSync(isSyncing, waiting), command };
}

function describeSync(isSyncing: boolean, waiting: number): string {
  if (!isSyncing) return "On. Everything stays on this computer.";
  return waiting > 0 ? `On. ${waiting} events wait to be sent.` : "On, and in sync.";
}
