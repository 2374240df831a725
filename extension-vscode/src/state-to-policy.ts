import type { Policy, Signal } from "@floyo/core/privacy";
import { settingsToPolicy } from "@floyo/core/settings";
import type { DeviceState } from "@floyo/core/sync";
import { workspace } from "vscode";
import type { EditorSettings } from "./platform/editor-settings.ts";

export type IgnoresOf = (rules: readonly string[], folder: string | undefined) => readonly string[];

/** What may be recorded now, in the folder that the signal comes from. `undefined`: no consent. */
export function stateToPolicy(state: DeviceState, settings: EditorSettings, ignoresOf: IgnoresOf) {
  const policy = settingsToPolicy({ ...state, surface: "vscode" });
  if (policy.consentedAtMs === undefined) return undefined;
  const isRecording = policy.isRecording && settings.isRecordingAllowed();
  return ({ place }: Signal): Policy => {
    const folder = place?.kind === "workspace" ? place.folder : undefined;
    return { ...policy, isRecording, ignoredFiles: ignoresOf(policy.ignoredFiles, folder) };
  };
}

/** The synced rules and the editor's setting of that folder. The same list as long as nothing changes: the door compiles it once. */
export function createIgnores(settings: EditorSettings): IgnoresOf {
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
