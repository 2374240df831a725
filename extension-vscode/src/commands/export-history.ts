import { exportFormats, exportHistory, exportWarning } from "@floyo/core/view";
import { Uri, window, workspace } from "vscode";
import { tellFailure } from "../failure-words.ts";
import type { Floyo } from "../floyo.ts";
import { readNoted } from "../read-noted.ts";

type Choice = (typeof exportFormats)[number];

/** All that was noted here, as a file that the person names. */
export async function exportNoted(floyo: Floyo): Promise<void> {
  const { events } = await readNoted(floyo);
  if (events.length === 0) return void window.showInformationMessage("Nothing is noted here.");
  const items = exportFormats.map((choice) => ({ label: choice.label, detail: choice.says, choice }));
  const picked = await window.showQuickPick(items, { title: "Export", placeHolder: exportWarning });
  const target = picked && (await pickTarget(picked.choice));
  if (picked === undefined || target === undefined) return;
  const text = await exportHistory(floyo.device, picked.choice.format, floyo.nowSeconds());
  try {
    await workspace.fs.writeFile(target, new TextEncoder().encode(text));
  } catch {
    return void tellFailure("file-unwritable");
  }
  window.setStatusBarMessage(`Floyo: what was noted is exported to ${target.path.split("/").at(-1)}.`, 5000);
}

/** Beside the folder that is open and not in it, where it would be shared with what is in there. */
async function pickTarget({ file }: Choice): Promise<Uri | undefined> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  return window.showSaveDialog({
    title: "Export What Was Noted",
    saveLabel: "Export",
    ...(folder ? { defaultUri: Uri.joinPath(folder, "..", file.name) } : {}),
  });
}
