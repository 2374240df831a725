import { FileType, Uri, window, workspace } from "vscode";
import { activeTabUri } from "../capture/editor-tabs.ts";

/** The folder that a command was called on, of the file that it was called on or that is open, or one that the person picks. */
export async function pickFolder(item: unknown, openLabel: string): Promise<Uri | undefined> {
  const uri = item instanceof Uri ? item : activeTabUri();
  if (uri !== undefined) return (await isFolder(uri)) ? uri : Uri.joinPath(uri, "..");
  const choice = { title: "Folder", openLabel, canSelectFiles: false, canSelectFolders: true };
  return (await window.showOpenDialog(choice))?.[0];
}

async function isFolder(uri: Uri): Promise<boolean> {
  try {
    return (await workspace.fs.stat(uri)).type === FileType.Directory;
  } catch {
    return false;
  }
}
