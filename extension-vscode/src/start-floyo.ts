import { failure } from "@floyo/core/result";
import { createQueue } from "@floyo/core/sync";
import { EventEmitter, window, type ExtensionContext } from "vscode";
import { askAnew } from "./ask-anew.ts";
import { registerCommands } from "./commands/index.ts";
import { createDevice } from "./device.ts";
import type { Floyo } from "./floyo.ts";
import { createPauseEnd } from "./pause-end.ts";
import { createEditorSettings } from "./platform/editor-settings.ts";
import type { Platform } from "./platform/platform.ts";
import { createRecordingSwitch } from "./recording-switch.ts";
import { startRounds } from "./rounds.ts";
import { watchRules } from "./watch-rules.ts";
import { watchTelemetry } from "./watch-telemetry.ts";
import { tellLoss } from "./tell-loss.ts";
import { createTroubleDesk } from "./trouble-desk.ts";
import { registerViews } from "./views/index.ts";

/** Puts everything together. Until there is consent this reads one small file and writes nothing. */
export function startFloyo(context: ExtensionContext, platform: Platform): Floyo {
  const device = createDevice(platform, context.secrets);
  const settings = createEditorSettings();
  const changes = new EventEmitter<void>();
  const showChange = () => changes.fire();
  const [troubles, pauseEnd] = [createTroubleDesk(device, showChange), createPauseEnd(showChange)];
  const recording = createRecordingSwitch({
    context,
    device,
    settings,
    onKept: troubles.settle,
    onFailure: troubles.report,
  });
  const inTurn = createQueue();
  /** The state is read within the turn: one that was read earlier must not undo what came since. */
  const follow = () =>
    inTurn(async () => {
      const state = await device.state.read();
      await recording.follow(state);
      pauseEnd.awaitEndOf(state);
      showChange();
    });

  const floyo: Floyo = {
    context,
    device,
    settings,
    nowSeconds: () => Math.floor(Date.now() / 1000),
    timeZone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    change: async (step) => {
      const changed = await device.state.update(step);
      if (changed.ok) await follow();
      else void import("./failure-words.ts").then(({ tellFailure }) => tellFailure(changed.code));
      return changed.ok ? changed : failure(changed.code);
    },
    refresh: follow,
    stopRecording: recording.stop,
    sync: async ({ isAsked }) => {
      const { syncWithServer } = await import("./sync-with-server.ts");
      const report = await syncWithServer({ device, settings, isAsked });
      await floyo.refresh();
      return report;
    },
    trouble: troubles.current,
    onDidChange: changes.event,
  };
  context.subscriptions.push(changes, pauseEnd, watchRules(floyo), { dispose: () => void recording.stop() });
  context.subscriptions.push(settings.onDidChange(showChange), followOtherWindows(floyo), watchTelemetry(floyo));
  context.subscriptions.push(...registerCommands(floyo), ...registerViews(floyo), startRounds(floyo));
  void begin(floyo);
  return floyo;
}

async function begin(floyo: Floyo): Promise<void> {
  await floyo.refresh();
  await tellLoss(floyo);
  await askAnew(floyo);
}

/** Whoever comes back to this window may have changed something in another one. */
const followOtherWindows = (floyo: Floyo) =>
  window.onDidChangeWindowState(({ focused }) => {
    if (focused) void floyo.refresh();
  });
