import { env, window, type Disposable } from "vscode";
import type { Floyo } from "./floyo.ts";
import { hasConsent } from "./has-consent.ts";

const decide = "Decide";

/** When the editor's telemetry is switched off, sync pauses by itself; the person is asked about it once. */
export function watchTelemetry(floyo: Floyo): Disposable {
  return env.onDidChangeTelemetryEnabled(async (isEnabled) => {
    await floyo.refresh();
    const state = await floyo.device.state.read();
    const wasAsked = state.receipts.some(({ purpose }) => purpose === "sync-despite-telemetry-off");
    if (isEnabled || wasAsked || state.account === undefined || !hasConsent(state, "sync")) return;
    const words = "VS Code's telemetry was switched off, so Floyo has paused its sync. Nothing is lost.";
    if ((await window.showInformationMessage(words, decide)) !== decide) return;
    const { askToSync } = await import("./ask-to-sync.ts");
    await askToSync(floyo);
  });
}
