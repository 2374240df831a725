import { canonicalPath, pathText, type Policy, type Signal } from "@floyo/core/privacy";
import { settingsToPolicy } from "@floyo/core/settings";
import type { DeviceState } from "@floyo/core/sync";
import { workspace, type Uri } from "vscode";
import type { EditorSettings } from "./platform/editor-settings.ts";

type Ignores = Pick<Policy, "ignoredFiles" | "ignoredByWorkspace">;
export type IgnoresOf = (rules: readonly string[], folder: string | undefined) => Ignores;

/** What may be recorded now, in the folder that the signal comes from. `undefined`: no consent. */
export function stateToPolicy(state: DeviceState, settings: EditorSettings, ignoresOf: IgnoresOf) {
  const policy = settingsToPolicy({ ...state, surface: "vscode" });
  if (policy.consentedAtMs === undefined) return undefined;
  const isRecording = policy.isRecording && settings.isRecordingAllowed();
  return ({ place }: Pick<Signal, "place">): Policy => {
    const folder = place?.kind === "workspace" ? place.folder : undefined;
    return { ...policy, isRecording, ...ignoresOf(policy.ignoredFiles, folder) };
  };
}

/**
 * The person's rules (the editor's, then the synced ones) and what the settings of that folder add.
 * The same lists as long as nothing changes: the door compiles them once.
 */
export function createIgnores(settings: EditorSettings): IgnoresOf {
  const known = new Map<string, readonly string[]>();
  const keep = (patterns: readonly string[]): readonly string[] => {
    const name = patterns.join("\n");
    const list = known.get(name) ?? patterns;
    known.set(name, list);
    return list;
  };
  return (rules, folder) => {
    const resource = workspace.workspaceFolders?.find(({ uri }) => spellingsOf(uri).includes(folder))?.uri;
    return {
      ignoredFiles: keep([...settings.ignoredFiles(), ...rules]),
      ignoredByWorkspace: keep(settings.ignoredByWorkspace(resource)),
    };
  };
}

/** As signals name a folder, and as its label does. */
function spellingsOf({ fsPath, path }: Uri): readonly (string | undefined)[] {
  const read = canonicalPath(fsPath);
  return [fsPath, path, read && pathText(read)];
}
