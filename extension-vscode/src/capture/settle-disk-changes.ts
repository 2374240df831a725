import type { Cause } from "@floyo/core/events";
import type { Signal } from "@floyo/core/privacy";
import type { FileStat, Uri } from "vscode";
import { groupBursts } from "./bursts.ts";
import type { DiskChange } from "./disk-change.ts";
import { folderOfPath, folderToPlace, uriToFacts, uriToPath } from "./file-address.ts";
import { findMove } from "./find-move.ts";
import type { NetChange } from "./net-changes.ts";
import { momentOf } from "./record.ts";
import { scanFolder, type ListFolder } from "./scan-folder.ts";
import { checkedOutFolder, isVersionControlFile } from "./version-control.ts";

export type DiskPorts = {
  /** `undefined`: gone meanwhile. `isFolder` beside what the file system says. */
  readonly look: (uri: Uri) => Promise<{ readonly stat: FileStat; readonly isFolder: boolean } | undefined>;
  readonly list: ListFolder;
  /** The workspace folder that holds it. */
  readonly workspaceOf: (uri: Uri) => Uri | undefined;
  readonly isIgnored: (path: string, workspace: string) => boolean;
  readonly isEcho: (path: string, atMs: number) => boolean;
};

/** Above this, files are counted and not looked at one by one. */
const lookLimit = 200;

/** What the disk did since the last quiet moment, as signals: a burst is one of them, with its count. */
export async function settleDiskChanges(changes: readonly NetChange[], ports: DiskPorts): Promise<readonly Signal[]> {
  const checkedOut = changes.flatMap(({ uri }) => checkedOutFolder(uri.path) ?? []);
  const causeOf = (path: string): Cause =>
    checkedOut.some((folder) => path.startsWith(`${folder}/`)) ? "vcs" : "program";
  const told = ownChanges(changes, ports).map((change) => ({ ...change, cause: causeOf(change.uri.path) }));
  const known = told.length > lookLimit ? told : findMoves(await lookAt(told, ports));
  const { singles, bursts } = groupBursts(
    known,
    ({ operation, cause, workspace }) => `${operation} ${cause} ${workspace.path}`,
  );
  return [...singles.map(changeToSignal), ...bursts.map(({ last, count }) => burstToSignal(last, count))].toSorted(
    (left, right) => left.atMs - right.atMs,
  );
}

/** Without the editor's own doings, version control's bookkeeping and what is ignored (asked once a folder). */
function ownChanges(changes: readonly NetChange[], ports: DiskPorts): readonly Omit<DiskChange, "cause">[] {
  const isIgnoredByFolder = new Map<string, boolean>();
  return changes.flatMap((change) => {
    const { path } = change.uri;
    if (isVersionControlFile(path) || ports.isEcho(path, change.atMs)) return [];
    const workspace = ports.workspaceOf(change.uri);
    if (workspace === undefined) return [];
    const folder = folderOfPath(path);
    const isIgnored = isIgnoredByFolder.get(folder) ?? ports.isIgnored(`${folder}/-`, uriToPath(workspace));
    isIgnoredByFolder.set(folder, isIgnored);
    return isIgnored ? [] : [{ ...change, workspace }];
  });
}

/** Folders give way to the files in them; what is gone again, or was told twice that way, falls out. */
async function lookAt(changes: readonly DiskChange[], ports: DiskPorts): Promise<readonly DiskChange[]> {
  const byPath = new Map<string, DiskChange>();
  for (const change of changes) {
    for (const found of await lookAtOne(change, ports)) {
      if (!byPath.has(found.uri.path)) byPath.set(found.uri.path, found);
    }
  }
  return [...byPath.values()];
}

async function lookAtOne(change: DiskChange, ports: DiskPorts): Promise<readonly DiskChange[]> {
  if (change.operation === "delete") return [change];
  const seen = await ports.look(change.uri);
  if (seen === undefined) return [];
  if (!seen.isFolder) return [{ ...change, stat: seen.stat }];
  if (change.operation !== "create") return [];
  const workspace = uriToPath(change.workspace);
  const isSkipped = (path: string) => isVersionControlFile(path) || ports.isIgnored(path, workspace);
  const files = await scanFolder(change.uri, ports.list, isSkipped);
  if (files.length > lookLimit) return files.map((uri) => ({ ...change, uri }));
  const looks = await Promise.all(files.map(async (uri) => ({ uri, seen: await ports.look(uri) })));
  return looks.flatMap(({ uri, seen }) => (seen === undefined ? [] : [{ ...change, uri, stat: seen.stat }]));
}

function findMoves(changes: readonly DiskChange[]): readonly DiskChange[] {
  const deleted = new Set(changes.filter(({ operation }) => operation === "delete"));
  const settled = changes.flatMap((change): DiskChange[] => {
    if (change.operation !== "create") return [];
    const source = findMove(change, [...deleted]);
    if (source === undefined) return [change];
    deleted.delete(source);
    return [{ ...change, operation: "rename", from: source.uri }];
  });
  return [...settled, ...changes.filter(({ operation }) => operation === "modify"), ...deleted];
}

const changeToSignal = ({ operation, uri, atMs, workspace, cause, stat, from }: DiskChange): Signal => ({
  ...momentOf(atMs),
  operation,
  cause,
  tool: "disk",
  file: uriToFacts(uri, stat),
  place: folderToPlace(workspace),
  ...(from === undefined ? {} : { from: [uriToPath(from)] }),
});

const burstToSignal = ({ operation, atMs, workspace, cause }: DiskChange, count: number): Signal => ({
  ...momentOf(atMs),
  operation,
  cause,
  tool: "disk",
  count,
  place: folderToPlace(workspace),
});
