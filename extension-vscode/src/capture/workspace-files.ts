import { Disposable, workspace, type Uri } from "vscode";
import type { Operation } from "@floyo/core/events";
import type { CapturePorts } from "./capture-ports.ts";
import { folderToPlace, uriToFacts, uriToPath } from "./file-address.ts";
import { lookAtFile } from "./look-at-file.ts";
import { momentOf } from "./record.ts";

/** Files that the person created, renamed or deleted in the explorer (or by an edit that the editor carried out). */
export function watchWorkspaceFiles({ record, echoes, nowMs }: CapturePorts): Disposable {
  async function tell(operation: Operation, uri: Uri, from?: Uri): Promise<void> {
    const atMs = nowMs();
    const seen = operation === "delete" ? undefined : await lookAtFile(uri);
    const folder = workspace.getWorkspaceFolder(uri);
    if (seen?.isFolder || folder === undefined) return;
    record({
      ...momentOf(atMs),
      operation,
      cause: "user",
      tool: "explorer",
      file: uriToFacts(uri, seen?.stat),
      place: folderToPlace(folder.uri),
      ...(from === undefined ? {} : { from: [uriToPath(from)] }),
    });
  }
  const told = (operation: Operation) => (uri: Uri) => {
    echoes.expect(uri.path);
    void tell(operation, uri);
  };
  return Disposable.from(
    workspace.onDidCreateFiles(({ files }) => files.forEach(told("create"))),
    workspace.onDidDeleteFiles(({ files }) => files.forEach(told("delete"))),
    workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) {
        echoes.expect(oldUri.path);
        echoes.expect(newUri.path);
        void tell("rename", newUri, oldUri);
      }
    }),
    // The tab of a new or renamed file opens before the editor tells of it: that opening is no doing of its own.
    workspace.onWillCreateFiles(({ files }) => files.forEach(({ path }) => echoes.expect(path))),
    workspace.onWillRenameFiles(({ files }) => files.forEach(({ newUri }) => echoes.expect(newUri.path))),
  );
}
