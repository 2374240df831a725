import { folderToRule } from "@floyo/core/privacy";
import { longestRule } from "@floyo/core/settings";
import { changeSettings } from "@floyo/core/sync";
import { trialToSentence } from "@floyo/core/view";
import { env, window } from "vscode";
import { uriToPath } from "../capture/file-address.ts";
import type { Floyo } from "../floyo.ts";
import { tellTrial, tryRules } from "../try-rules.ts";
import { allowAgain } from "./allow-folder.ts";
import { pickFolder } from "./pick-folder.ts";

const undo = "Undo";

/** Nothing in this folder is noted any more, here and on every device that the person syncs. */
export async function ignoreFolder(floyo: Floyo, item: unknown): Promise<void> {
  const folder = await pickFolder(item, "Never Note");
  const rule = folder && folderToRule(uriToPath(folder));
  if (folder === undefined) return;
  if (rule === undefined || rule.length > longestRule) {
    return void window.showWarningMessage("A rule can't name this folder. Name one above it, or a part of its path.");
  }
  const changed = await floyo.change((state) => {
    const ignoredFiles = [...state.rules.ignoredFiles.filter((known) => known !== rule), rule];
    return changeSettings(state, { rules: { ...state.rules, ignoredFiles } }, floyo.nowSeconds());
  });
  if (!changed.ok) return;
  const trial = await tryRules(floyo, { ignoredFiles: [rule] });
  const sentence = trialToSentence(trial, { locale: env.language }, "That rule");
  const words = `Nothing in ${rule} is noted from now on. ${sentence}`;
  if ((await tellTrial(floyo, trial, { words, button: undo })) === undo) await allowAgain(floyo, folder);
}
