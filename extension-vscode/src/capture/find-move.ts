import type { DiskChange } from "./disk-change.ts";
import { folderOfPath } from "./file-address.ts";

/** A file that was just written is younger than this when the watcher tells of it. */
const freshMs = 2000;

/**
 * On the disk a move is a deletion and a creation. The file that appeared is the one that went when it is older than its own
 * appearance and only one deletion fits: same name in another folder, or another name in the same folder with the same extension.
 */
export function findMove(created: DiskChange, deleted: readonly DiskChange[]): DiskChange | undefined {
  if (created.stat === undefined || created.atMs - created.stat.mtime < freshMs) return undefined;
  const fitting = deleted.filter((gone) => isMove(gone.uri.path, created.uri.path));
  return fitting.length === 1 ? fitting[0] : undefined;
}

function isMove(from: string, to: string): boolean {
  if (folderOfPath(from) !== folderOfPath(to)) return nameOf(from) === nameOf(to);
  return extensionOf(from) === extensionOf(to);
}

const nameOf = (path: string) => path.slice(path.lastIndexOf("/") + 1);
const extensionOf = (path: string) => /\.[^.]+$/.exec(nameOf(path))?.[0].toLowerCase();
