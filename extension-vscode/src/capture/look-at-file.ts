import { FileType, workspace, type FileStat, type Uri } from "vscode";

/** `undefined`: it is gone, or may not be looked at. */
export async function lookAtFile(uri: Uri): Promise<{ stat: FileStat; isFolder: boolean } | undefined> {
  try {
    const stat = await workspace.fs.stat(uri);
    return { stat, isFolder: (stat.type & FileType.Directory) !== 0 };
  } catch {
    return undefined;
  }
}
