import { env, workspace, type Disposable, type Uri } from "vscode";

/** What the person set in the editor's own settings. Read at each call: they change at any time. */
export type EditorSettings = {
  readonly isRecordingAllowed: () => boolean;
  readonly serverUrl: () => string;
  /** The patterns of every scope together: a workspace adds, it never takes away. */
  readonly ignoredFiles: (resource: Uri | undefined) => readonly string[];
  readonly isTelemetryOff: () => boolean;
  readonly onDidChange: (listener: () => void) => Disposable;
};

const section = "floyo";

export function createEditorSettings(): EditorSettings {
  const read = (resource?: Uri) => workspace.getConfiguration(section, resource ?? null);
  return {
    isRecordingAllowed: () => read().get<unknown>("recording.enabled") !== false,
    serverUrl: () => String(read().get<unknown>("server.url", "")).trim().replace(/\/+$/, ""),
    ignoredFiles: (resource) => {
      const scopes = read(resource).inspect<unknown>("ignore");
      const values = [scopes?.defaultValue, scopes?.globalValue, scopes?.workspaceValue, scopes?.workspaceFolderValue];
      return [...new Set(values.flatMap(toPatterns))];
    },
    isTelemetryOff: () => !env.isTelemetryEnabled,
    onDidChange: (listener) =>
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(section)) listener();
      }),
  };
}

const toPatterns = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((pattern) => typeof pattern === "string") : [];
