import { failure } from "@floyo/core/result";
import type { DeviceState } from "@floyo/core/sync";
import { EventEmitter, Uri, window, type ExtensionContext } from "vscode";
import { registerCommands } from "./commands/index.ts";
import { createDevice, type Device } from "./device.ts";
import { tellFailure } from "./failure-words.ts";
import type { Floyo, Trouble } from "./floyo.ts";
import { hasConsent } from "./has-consent.ts";
import { createEditorSettings } from "./platform/editor-settings.ts";
import { createPauseEnd } from "./pause-end.ts";
import type { Platform } from "./platform/platform.ts";
import type { Recording } from "./recording.ts";
import { startRounds } from "./rounds.ts";
import { registerViews } from "./views/index.ts";

/** Puts everything together. Until there is consent this reads one small file and writes nothing. */
export function startFloyo(context: ExtensionContext, platform: Platform): Floyo {
  const device = createDevice(platform, context.secrets);
  const settings = createEditorSettings();
  const changes = new EventEmitter<void>();
  const pauseEnd = createPauseEnd(() => changes.fire());
  let recording: Promise<Recording> | undefined;
  let trouble: Trouble | undefined;

  function meetTrouble(code: Trouble): void {
    if (trouble === code) return;
    trouble = code;
    changes.fire();
    void tellTrouble(device, code);
  }
  async function openRecording(): Promise<Recording> {
    const { startRecording } = await import("./recording.ts");
    return startRecording({
      device,
      settings,
      editorFolder: Uri.joinPath(context.globalStorageUri, "..", ".."),
      onKept: () => {
        trouble = undefined;
        changes.fire();
      },
      onFailure: meetTrouble,
    });
  }
  async function stopRecording(): Promise<void> {
    const stopping = recording;
    recording = undefined;
    await (await stopping)?.stop();
  }
  async function follow(state: DeviceState): Promise<void> {
    if (!hasConsent(state)) await stopRecording();
    else await (recording ??= openRecording());
    changes.fire();
    pauseEnd.awaitEndOf(state);
  }

  const floyo: Floyo = {
    context,
    device,
    settings,
    nowSeconds: () => Math.floor(Date.now() / 1000),
    timeZone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    change: async (step) => {
      const changed = await device.state.update(step);
      if (changed.ok) await follow(changed.value);
      else void tellFailure(changed.code);
      return changed.ok ? changed : failure(changed.code);
    },
    refresh: async () => follow(await device.state.read()),
    stopRecording,
    sync: async () => {
      const { syncWithServer } = await import("./sync-with-server.ts");
      const report = await syncWithServer(device, settings);
      await floyo.refresh();
      return report;
    },
    trouble: () => trouble,
    onDidChange: changes.event,
  };
  context.subscriptions.push(
    changes,
    pauseEnd,
    { dispose: () => void stopRecording() },
    settings.onDidChange(() => changes.fire()),
    window.onDidChangeWindowState(({ focused }) => {
      if (focused) void floyo.refresh();
    }),
    ...registerCommands(floyo),
    ...registerViews(floyo),
    startRounds(floyo),
  );
  void floyo.refresh();
  return floyo;
}

const startAnew = "Start Anew";

async function tellTrouble(device: Device, code: Trouble): Promise<void> {
  if (code !== "keys-broken") return void tellFailure(code);
  if ((await tellFailure(code, startAnew)) === startAnew) await device.renewKeys();
}
