import { env, workspace, type Disposable, type Uri } from "vscode";

/** What the person set in the editor's own settings. Read at each call: they change at any time. */
export type EditorSettings = {
  readonly isRecordingAllowed: () => boolean;
  readonly serverUrl: () => string;
  /** The person's own patterns, after those that Floyo comes with. */
  readonly ignoredFiles: () => readonly string[];
  /** The patterns of the workspace and of the folder that the resource lies in: they only add. */
  readonly ignoredByWorkspace: (resource: Uri | undefined) => readonly string[];
  readonly isTelemetryOff: () => boolean;
  readonly onDidChangeIgnores: (listener: () => void) => Disposable;
  readonly onDidChange: (listener: () => void) => Disposable;
};

const section = "floyo";

export function createEditorSettings(): EditorSettings {
  const read = (resource?: Uri) => workspace.getConfiguration(section, resource ?? null);
  return {
    isRecordingAllowed: () => read().get<unknown>("recording.enabled") !== false,
    serverUrl: () => String(read().get<unknown>("server.url", "")).trim().replace(/\/+$/, ""),
    ignoredFiles: () => {
      const scopes = read().inspect<unknown>("ignore");
      return [scopes?.defaultValue, scopes?.globalValue].flatMap(toPatterns);
    },
    ignoredByWorkspace: (resource) => {
      const scopes = read(resource).inspect<unknown>("ignore");
      return [scopes?.workspaceValue, scopes?.workspaceFolderValue].flatMap(toPatterns);
    },
    isTelemetryOff: () => !env.isTelemetryEnabled,
    onDidChangeIgnores: onDidChange(`${section}.ignore`),
    onDidChange: onDidChange(section),
  };
}

const onDidChange = (setting: string) => (listener: () => void) =>
  workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration(setting)) listener();
  });

const toPatterns = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((pattern) => typeof pattern === "string") : [];
