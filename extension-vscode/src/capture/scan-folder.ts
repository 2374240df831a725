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
  for (let depth = 0; depth < maxDepth && level.length > 0; depth++) {
    const deeper: Uri[] = [];
    for (const parent of level) {
      for (const { uri, isFolder } of await list(parent)) {
        if (isSkipped(uri.path)) continue;
        (isFolder ? deeper : files).push(uri);
        if (files.length >= maxFiles) return files;
      }
    }
    level = deeper;
  }
  return files;
}
