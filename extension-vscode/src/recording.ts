import { isFileIgnored } from "@floyo/core/privacy";
import type { Uri } from "vscode";
import { createEchoes, startCapture } from "./capture/index.ts";
import type { Device } from "./device.ts";
import type { Trouble } from "./floyo.ts";
import type { EditorSettings } from "./platform/editor-settings.ts";
import { createRecorder } from "./recorder.ts";
import { createIgnores, stateToPolicy } from "./state-to-policy.ts";
import { createTokenKeyReader } from "./token-key-reader.ts";

export type RecordingPorts = {
  readonly device: Device;
  readonly settings: EditorSettings;
  /** The editor's own folder. */
  readonly editorFolder: Uri;
  readonly onKept: () => void;
  readonly onFailure: (code: Trouble) => void;
};

export type Recording = { readonly settle: () => Promise<void>; readonly stop: () => Promise<void> };

/** The sources, the door and the log, put together. Only ever called with consent. */
export function startRecording({ device, settings, editorFolder, onKept, onFailure }: RecordingPorts): Recording {
  const ignoresOf = createIgnores(settings);
  let rules: readonly string[] = [];
  const readTokenKey = createTokenKeyReader(device, () => onFailure("keys-broken"));
  const recorder = createRecorder({
    log: device.log,
    labels: device.labels,
    recordAlone: device.recordAlone,
    readTokenKey,
    readPolicy: async () => {
      const state = await device.state.read();
      rules = state.rules.ignoredFiles;
      return stateToPolicy(state, settings, ignoresOf);
    },
    onKept,
    onFailure,
  });
  const capture = startCapture({
    record: recorder.record,
    echoes: createEchoes(Date.now),
    nowMs: Date.now,
    isIgnored: (path, folder) => isFileIgnored(path, ignoresOf(rules, folder), folder),
    editorFolder,
  });
  void readTokenKey(); // broken keys are said at once, not when the first event is lost
  return {
    settle: recorder.settle,
    stop: async () => {
      capture.dispose();
      await recorder.settle();
    },
  };
}
