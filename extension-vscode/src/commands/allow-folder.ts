import { folderToRule, isIgnoredFolder } from "@floyo/core/privacy";
import { changeSettings } from "@floyo/core/sync";
import { commands, window, type Uri } from "vscode";
import { uriToPath } from "../capture/file-address.ts";
import type { Floyo } from "../floyo.ts";
import { createIgnores } from "../state-to-policy.ts";
import { pickFolder } from "./pick-folder.ts";

const openSettings = "Open Settings";

export async function allowFolder(floyo: Floyo, item: unknown): Promise<void> {
  const folder = await pickFolder(item, "Note Again");
  if (folder !== undefined) await allowAgain(floyo, folder);
}

/** Takes back the rule for this folder. One that ignores more than it stays, and is named. */
export async function allowAgain(floyo: Floyo, folder: Uri): Promise<void> {
  const path = uriToPath(folder);
  const own = folderToRule(path);
  const changed = await floyo.change((state) => {
    const ignoredFiles = state.rules.ignoredFiles.filter((rule) => rule !== own);
    return changeSettings(state, { rules: { ...state.rules, ignoredFiles } }, floyo.nowSeconds());
  });
  if (!changed.ok) return;
  const { ignoredFiles, ignoredByWorkspace = [] } = createIgnores(floyo.settings)(
    changed.value.rules.ignoredFiles,
    path,
  );
  const wider = [...ignoredFiles, ...ignoredByWorkspace].find((rule) => isIgnoredFolder(path, [rule]));
  if (wider === undefined) return void window.setStatusBarMessage(`${path} is noted again.`, 5000);
  const words = `${path} is still not noted: the rule “${wider}” ignores it, and more than it.`;
  if ((await window.showWarningMessage(words, openSettings)) !== openSettings) return;
  await commands.executeCommand("workbench.action.openSettings", "floyo.ignore");
}
