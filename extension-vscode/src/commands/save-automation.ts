import type { Automation } from "@floyo/core/automations";
import { Uri, window, workspace } from "vscode";

const replace = { title: "Replace" };
const keep = { title: "Keep What Is There", isCloseAffordance: true };

/** Saves the files below a folder that the person picks. Nothing that is there is replaced unasked. */
export async function saveAutomation({ files }: Automation): Promise<boolean> {
  const [folder] =
    (await window.showOpenDialog({
      title: "Folder for the Automation",
      openLabel: "Save Here",
      canSelectFiles: false,
      canSelectFolders: true,
      ...(workspace.workspaceFolders?.[0] ? { defaultUri: workspace.workspaceFolders[0].uri } : {}),
    })) ?? [];
  if (folder === undefined) return false;
  const targets = files.map(({ name, text }) => ({ uri: Uri.joinPath(folder, name), text }));
  if (!(await mayReplace(targets.map(({ uri }) => uri)))) return false;
  for (const { uri, text } of targets) {
    await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    await window.showTextDocument(uri, { preview: false });
  }
  return true;
}

async function mayReplace(uris: readonly Uri[]): Promise<boolean> {
  const found: string[] = [];
  for (const uri of uris) if (await isThere(uri)) found.push(uri.path.slice(uri.path.lastIndexOf("/") + 1));
  if (found.length === 0) return true;
  const question = `${found.join(", ")} is there already. Replace it?`;
  return (await window.showWarningMessage(question, { modal: true }, replace, keep)) === replace;
}

async function isThere(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
