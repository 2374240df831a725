import { Disposable, TextDocumentSaveReason, workspace, window, type Uri } from "vscode";
import type { Signal } from "@floyo/core/privacy";
import { createAttentionClock } from "./attention-clock.ts";
import { createAutoSaves } from "./auto-saves.ts";
import type { CapturePorts } from "./capture-ports.ts";
import { activeTabUri, countTabsOf, tabToUri } from "./editor-tabs.ts";
import { folderToPlace, uriToFacts } from "./file-address.ts";
import { lookAtFile } from "./look-at-file.ts";
import { momentOf } from "./record.ts";

/** Outside the workspace only files of the machine count, never settings, logs, drafts or comparisons. */
const machineSchemes = new Set(["file", "vscode-remote"]);

/** Documents that the person opened and saved, and the attention that a document got before it was saved. */
export function watchDocuments({ record, echoes, nowMs, editorFolder }: CapturePorts): Disposable {
  const attention = createAttentionClock(nowMs);
  const savedAutomatically = new Set<string>();

  const isRecordable = (uri: Uri) => {
    if (uri.path.startsWith(`${editorFolder.path}/`)) return false;
    return workspace.getWorkspaceFolder(uri) !== undefined || machineSchemes.has(uri.scheme);
  };
  async function tell(uri: Uri, what: Pick<Signal, "operation" | "activeSeconds">, atMs: number): Promise<void> {
    const folder = workspace.getWorkspaceFolder(uri);
    record({
      ...momentOf(atMs),
      ...what,
      cause: "user",
      tool: "editor",
      file: uriToFacts(uri, (await lookAtFile(uri))?.stat),
      ...(folder === undefined ? {} : { place: folderToPlace(folder.uri) }),
    });
  }
  const tellSave = (uri: Uri, atMs: number) =>
    tell(uri, { operation: "modify", activeSeconds: attention.takeSeconds(uri.toString()) }, atMs);
  const autoSaves = createAutoSaves((uri, atMs) => void tellSave(uri, atMs));

  function noteSave(uri: Uri): void {
    echoes.expect(uri.path);
    const isAutomatic = savedAutomatically.delete(uri.toString());
    if (!isRecordable(uri)) return;
    if (isAutomatic) return autoSaves.note(uri, nowMs());
    autoSaves.forget(uri);
    void tellSave(uri, nowMs());
  }
  const attend = () => {
    const { focused, active } = window.state;
    attention.attend(focused && active ? activeTabUri()?.toString() : undefined);
  };
  attend();
  return Disposable.from(
    autoSaves,
    workspace.onWillSaveTextDocument(({ document, reason }) => {
      if (reason !== TextDocumentSaveReason.Manual) savedAutomatically.add(document.uri.toString());
    }),
    workspace.onDidSaveTextDocument(({ uri }) => noteSave(uri)),
    workspace.onDidSaveNotebookDocument(({ uri }) => noteSave(uri)),
    window.onDidChangeWindowState(attend),
    window.tabGroups.onDidChangeTabGroups(attend),
    window.tabGroups.onDidChangeTabs(({ opened }) => {
      attend();
      for (const uri of opened.flatMap((tab) => tabToUri(tab) ?? [])) {
        if (isRecordable(uri) && countTabsOf(uri) === 1 && !echoes.isEcho(uri.path, nowMs()))
          void tell(uri, { operation: "open" }, nowMs());
      }
    }),
  );
}
