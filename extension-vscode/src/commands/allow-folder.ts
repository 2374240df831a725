import { folderToRule, isFileIgnored } from "@floyo/core/privacy";
import { changeSettings } from "@floyo/core/sync";
import { commands, window, workspace, type Uri } from "vscode";
import { uriToPath } from "../capture/file-address.ts";
import type { Floyo } from "../floyo.ts";
import { createIgnores } from "../state-to-policy.ts";
import { pickFolder } from "./pick-folder.ts";

const openSettings = "Open Settings";
const takeBack = "Take Back That Rule";

export async function allowFolder(floyo: Floyo, item: unknown): Promise<void> {
  const folder = await pickFolder(item, "Note Again");
  if (folder !== undefined) await allowAgain(floyo, folder);
}

/** Takes back the rule for this folder. One that ignores more than it stays until the person says so, and is named. */
export async function allowAgain(floyo: Floyo, folder: Uri): Promise<void> {
  const path = uriToPath(folder);
  const synced = await takeBackRule(floyo, folderToRule(path));
  if (synced === undefined) return;
  const wider = findRule(floyo, folder, synced);
  if (wider === undefined) return void window.setStatusBarMessage(`${path} is noted again.`, 5000);
  const words = `${path} is still not noted: the rule “${wider}” ignores it, and more than it.`;
  const button = synced.includes(wider) ? takeBack : openSettings;
  const chosen = await window.showWarningMessage(words, button);
  if (chosen === takeBack) await takeBackRule(floyo, wider);
  if (chosen === openSettings) await commands.executeCommand("workbench.action.openSettings", "floyo.ignore");
}

/** The synced rules that are left; `undefined` when they could not be changed. */
async function takeBackRule(floyo: Floyo, taken: string | undefined): Promise<readonly string[] | undefined> {
  const changed = await floyo.change((state) => {
    const ignoredFiles = state.rules.ignoredFiles.filter((rule) => rule !== taken);
    return changeSettings(state, { rules: { ...state.rules, ignoredFiles } }, floyo.nowSeconds());
  });
  return changed.ok ? changed.value.rules.ignoredFiles : undefined;
}

/** A rule that keeps out whatever lies in the folder. */
function findRule({ settings }: Floyo, folder: Uri, synced: readonly string[]): string | undefined {
  const root = workspace.getWorkspaceFolder(folder);
  const base = root && uriToPath(root.uri);
  const ignores = createIgnores(settings)(synced, base);
  const anyFile = `${uriToPath(folder)}/any file`;
  if (!isFileIgnored(anyFile, ignores, base)) return undefined;
  const rules = [...ignores.ignoredFiles, ...(ignores.ignoredByWorkspace ?? [])];
  return rules.findLast((rule) => isFileIgnored(anyFile, { ignoredFiles: [rule] }, base));
}
