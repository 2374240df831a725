import type { Uri } from "vscode";

/** Watchers may tell of a new folder's top only, so what lies in it is looked up. Bounded: the rest of a huge tree is left out. */
const maxFiles = 2000;
const maxDepth = 12;

export type FolderEntry = { readonly uri: Uri; readonly isFolder: boolean };
export type ListFolder = (folder: Uri) => Promise<readonly FolderEntry[]>;

/** The files below a folder, nearest first. `isSkipped`: neither listed nor entered. */
export async function scanFolder(
  folder: Uri,
  list: ListFolder,
  isSkipped: (path: string) => boolean,
): Promise<readonly Uri[]> {
  const files: Uri[] = [];
  let level: readonly Uri[] = [folder];
  for (let depth = 0; depth < maxDepth && level.length > 0 && files.length < maxFiles; depth++) {
    const entries = (await listAll(level, list)).filter(({ uri }) => !isSkipped(uri.path));
    files.push(...entries.filter(({ isFolder }) => !isFolder).map(({ uri }) => uri));
    level = entries.filter(({ isFolder }) => isFolder).map(({ uri }) => uri);
  }
  return files.slice(0, maxFiles);
}

/** One level of the tree; no more folders of it than files are wanted. */
async function listAll(folders: readonly Uri[], list: ListFolder): Promise<readonly FolderEntry[]> {
  const entries: FolderEntry[] = [];
  for (const folder of folders) {
    if (entries.length >= maxFiles) break;
    entries.push(...(await list(folder)));
  }
  return entries;
}
