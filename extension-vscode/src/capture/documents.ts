import type { Signal } from "@floyo/core/privacy";
import { Disposable, TextDocumentSaveReason, workspace, window, type Tab, type Uri } from "vscode";
import { createAttentionClock, type AttentionClock } from "./attention-clock.ts";
import { createAutoSaves } from "./auto-saves.ts";
import type { CapturePorts } from "./capture-ports.ts";
import { activeTabUri, countTabsOf, tabToUri } from "./editor-tabs.ts";
import { folderToPlace, uriToFacts } from "./file-address.ts";
import { lookAtFile } from "./look-at-file.ts";
import { momentOf } from "./record.ts";

/** Outside the workspace only files of the machine count, never settings, logs, drafts or comparisons. */
const machineSchemes = new Set(["file", "vscode-remote"]);

/** Documents that the person opened and saved, and the attention that a document got before it was saved. */
export function watchDocuments(ports: CapturePorts): Disposable {
  const attention = createAttentionClock(ports.nowMs);
  return Disposable.from(watchAttention(attention), watchSaves(ports, attention), watchOpenings(ports));
}

type Doing = Pick<Signal, "operation" | "activeSeconds" | "atMs">;

async function tell({ record }: CapturePorts, uri: Uri, { atMs, ...what }: Doing): Promise<void> {
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

function isRecordable({ editorFolder }: CapturePorts, uri: Uri): boolean {
  if (uri.path.startsWith(`${editorFolder.path}/`)) return false;
  return workspace.getWorkspaceFolder(uri) !== undefined || machineSchemes.has(uri.scheme);
}

function watchAttention(attention: AttentionClock): Disposable {
  const attend = () => {
    const { focused, active } = window.state;
    attention.attend(focused && active ? activeTabUri()?.toString() : undefined);
  };
  attend();
  return Disposable.from(
    window.onDidChangeWindowState(attend),
    window.tabGroups.onDidChangeTabGroups(attend),
    window.tabGroups.onDidChangeTabs(attend),
  );
}

function watchSaves(ports: CapturePorts, attention: AttentionClock): Disposable {
  const savedAutomatically = new Set<string>();
  const tellSave = (uri: Uri, atMs: number) =>
    void tell(ports, uri, { operation: "modify", atMs, activeSeconds: attention.takeSeconds(uri.toString()) });
  const autoSaves = createAutoSaves(tellSave);
  const noteSave = ({ uri }: { readonly uri: Uri }) => {
    ports.echoes.expect(uri.path);
    const isAutomatic = savedAutomatically.delete(uri.toString());
    if (!isRecordable(ports, uri)) return;
    if (isAutomatic) return autoSaves.note(uri, ports.nowMs());
    autoSaves.forget(uri);
    tellSave(uri, ports.nowMs());
  };
  return Disposable.from(
    autoSaves,
    workspace.onWillSaveTextDocument(({ document, reason }) => {
      if (reason !== TextDocumentSaveReason.Manual) savedAutomatically.add(document.uri.toString());
    }),
    workspace.onDidSaveTextDocument(noteSave),
    workspace.onDidSaveNotebookDocument(noteSave),
  );
}

/** What opens because the editor itself just made, renamed or saved it was not opened by the person. */
function watchOpenings(ports: CapturePorts): Disposable {
  const isOpening = (uri: Uri) =>
    isRecordable(ports, uri) && countTabsOf(uri) === 1 && !ports.echoes.isEcho(uri.path, ports.nowMs());
  const open = (tab: Tab) => {
    const uri = tabToUri(tab);
    if (uri !== undefined && isOpening(uri)) void tell(ports, uri, { operation: "open", atMs: ports.nowMs() });
  };
  return window.tabGroups.onDidChangeTabs(({ opened }) => opened.forEach(open));
}
