import { Disposable, FileType, Uri, workspace } from "vscode";
import type { CapturePorts } from "./capture-ports.ts";
import { lookAtFile } from "./look-at-file.ts";
import { createNetChanges, type DiskNews } from "./net-changes.ts";
import { createQuietTimer } from "./quiet-timer.ts";
import type { FolderEntry } from "./scan-folder.ts";
import { settleDiskChanges, type DiskPorts } from "./settle-disk-changes.ts";
import { isVersionControlFile } from "./version-control.ts";

/** Long enough that both reports of a change, and all of a burst, fall into one. */
const quiet = { quietMs: 500, maxMs: 10_000 };

/** Files of the workspace that other programs created, changed, moved or deleted. */
export function watchDiskChanges({ record, echoes, nowMs, isIgnored }: CapturePorts): Disposable {
  const changes = createNetChanges();
  const ports: DiskPorts = {
    look: lookAtFile,
    list: listFolder,
    workspaceOf: (uri) => workspace.getWorkspaceFolder(uri)?.uri,
    isIgnored,
    isEcho: echoes.isEcho,
  };
  const timer = createQuietTimer(quiet, () => {
    void settleDiskChanges(changes.take(), ports).then((signals) => signals.forEach(record));
  });
  const note = (kind: DiskNews["kind"]) => (uri: Uri) => {
    changes.note({ kind, uri, atMs: nowMs() });
    // Bookkeeping of version control alone is no reason to wake up.
    if (!isVersionControlFile(uri.path)) timer.note();
  };
  const watcher = workspace.createFileSystemWatcher("**/*");
  return Disposable.from(
    watcher,
    timer,
    watcher.onDidCreate(note("create")),
    watcher.onDidChange(note("change")),
    watcher.onDidDelete(note("delete")),
  );
}

async function listFolder(folder: Uri): Promise<readonly FolderEntry[]> {
  try {
    const entries = await workspace.fs.readDirectory(folder);
    return entries.map(([name, type]) => ({ uri: Uri.joinPath(folder, name), isFolder: type === FileType.Directory }));
  } catch {
    return [];
  }
}
