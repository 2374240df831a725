import { deriveKeys } from "@floyo/core/keys";
import { createTokenKey, isIgnoredFile, type Policy, type Signal, type TokenKey } from "@floyo/core/privacy";
import { settingsToPolicy } from "@floyo/core/settings";
import type { DeviceState } from "@floyo/core/sync";
import { workspace, type Uri } from "vscode";
import { createEchoes, startCapture } from "./capture/index.ts";
import type { Device } from "./device.ts";
import type { Trouble } from "./floyo.ts";
import type { EditorSettings } from "./platform/editor-settings.ts";
import { createRecorder } from "./recorder.ts";

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
    isIgnored: (path, folder) => isIgnoredFile(path, ignoresOf(rules, folder), folder),
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

type IgnoresOf = (rules: readonly string[], folder: string | undefined) => readonly string[];

/** What may be recorded now, in the folder that the signal comes from. `undefined`: no consent. */
function stateToPolicy(state: DeviceState, settings: EditorSettings, ignoresOf: IgnoresOf) {
  const policy = settingsToPolicy({ ...state, surface: "vscode" });
  if (policy.consentedAtMs === undefined) return undefined;
  const isRecording = policy.isRecording && settings.isRecordingAllowed();
  return ({ place }: Signal): Policy => {
    const folder = place?.kind === "workspace" ? place.folder : undefined;
    return { ...policy, isRecording, ignoredFiles: ignoresOf(policy.ignoredFiles, folder) };
  };
}

/** The synced rules and the editor's setting of that folder. The same list as long as nothing changes: the door compiles it once. */
function createIgnores(settings: EditorSettings): IgnoresOf {
  const known = new Map<string, readonly string[]>();
  return (rules, folder) => {
    const resource = workspace.workspaceFolders?.find(({ uri }) => folder === uri.fsPath || folder === uri.path)?.uri;
    const patterns = [...rules, ...settings.ignoredFiles(resource)];
    const name = patterns.join("\n");
    const list = known.get(name) ?? patterns;
    known.set(name, list);
    return list;
  };
}

/** Reads the keys once, and again when a window replaced them (pairing). */
function createTokenKeyReader(device: Device, onBroken: () => void): () => Promise<TokenKey | undefined> {
  let known: { readonly version: number; readonly key: TokenKey } | undefined;
  return async () => {
    const version = await device.keysVersion();
    if (known !== undefined && version === known.version) return known.key;
    const keys = await device.openKeys();
    if (!keys.ok) {
      onBroken();
      return undefined;
    }
    const { token, epoch } = deriveKeys(keys.value.root);
    known = { version: await device.keysVersion(), key: createTokenKey(token, epoch) };
    return known.key;
  };
}
