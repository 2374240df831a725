import type { Uri } from "vscode";
import type { Echoes } from "./echoes.ts";
import type { Record } from "./record.ts";

/** What every source gets. */
export type CapturePorts = {
  readonly record: Record;
  readonly echoes: Echoes;
  readonly nowMs: () => number;
  /** By the person's rules; `path` and `workspace` as the machine names them. */
  readonly isIgnored: (path: string, workspace: string) => boolean;
  /** The editor's own folder: its settings, keyboard shortcuts and storage are never recorded. */
  readonly editorFolder: Uri;
};
