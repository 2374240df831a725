import type { DeviceState } from "@floyo/core/sync";
import { Uri, type ExtensionContext } from "vscode";
import type { Device } from "./device.ts";
import type { Trouble } from "./floyo.ts";
import { hasConsent } from "./has-consent.ts";
import type { EditorSettings } from "./platform/editor-settings.ts";
import type { Recording } from "./recording.ts";

export type RecordingSwitchPorts = {
  readonly context: ExtensionContext;
  readonly device: Device;
  readonly settings: EditorSettings;
  readonly onKept: () => void;
  readonly onFailure: (code: Trouble) => void;
};

export type RecordingSwitch = {
  /** On with consent, off without. */
  readonly follow: (state: DeviceState) => Promise<void>;
  /** Resolves when what was under way is on disk. */
  readonly stop: () => Promise<void>;
};

/** The sources and the door are loaded when there is consent, not before. */
export function createRecordingSwitch(ports: RecordingSwitchPorts): RecordingSwitch {
  let recording: Promise<Recording> | undefined;
  const editorFolder = Uri.joinPath(ports.context.globalStorageUri, "..", "..");
  const start = async () => (await import("./recording.ts")).startRecording({ ...ports, editorFolder });
  const stop = async () => {
    const stopping = recording;
    recording = undefined;
    await (await stopping)?.stop();
  };
  return {
    stop,
    follow: async (state) => {
      if (!hasConsent(state)) return stop();
      recording ??= start();
      await recording;
    },
  };
}
