import { suggestionToPlan, writeAutomation, type Automation } from "@floyo/core/automations";
import { automationTargets, type AutomationTarget, type Suggestion } from "@floyo/core/suggestions";
import { suggestionToCard, titleAutomation } from "@floyo/core/view";
import * as v from "valibot";
import { Uri, window, workspace } from "vscode";
import type { Floyo } from "../floyo.ts";
import { showNotes } from "../views/notes-document.ts";
import { readViewContext } from "../views/view-context.ts";
import { decide } from "./decide.ts";
import { pickSuggestion } from "./pick-suggestion.ts";
import { saveAutomation } from "./save-automation.ts";

const openDrafts = { label: "Open as drafts", detail: "To read first; you save them where you like." };
const saveFiles = { label: "Save to a folder…", detail: "With the names that the target expects." };

/** Writes the automation on this device and opens or saves it. Whether it is in use, the person says. */
export async function insertAutomation(floyo: Floyo, item: unknown): Promise<void> {
  const suggestion = await pickSuggestion(floyo, item);
  if (suggestion === undefined) return;
  const target = targetOf(item) ?? (await pickTarget(floyo, suggestion));
  if (target === undefined) return;
  const names = titleAutomation(suggestion, await readViewContext(floyo, suggestion));
  const automation = writeAutomation(suggestionToPlan(suggestion, names), target);
  if (automation === undefined) return;
  const way = await window.showQuickPick([openDrafts, saveFiles], { title: "Insert Automation", ignoreFocusOut: true });
  if (way === undefined) return;
  const isDone = way === saveFiles ? await saveAutomation(automation) : await openAutomation(automation);
  if (!isDone) return;
  if (automation.notes.length > 0) await showNotes(automation.notes);
  const inUse = "I Use It";
  const answer = await window.showInformationMessage("Once you use it, Floyo stops suggesting this chore.", inUse);
  if (answer === inUse) await decide(floyo, suggestion, { kind: "accept" });
}

async function pickTarget(floyo: Floyo, suggestion: Suggestion): Promise<AutomationTarget | undefined> {
  const { automations } = suggestionToCard(suggestion, await readViewContext(floyo, suggestion));
  const choices = automations.map(({ target, label, about }) => ({ label, detail: about, target }));
  return (await window.showQuickPick(choices, { title: "Insert Automation", ignoreFocusOut: true }))?.target;
}

function targetOf(item: unknown): AutomationTarget | undefined {
  const row = v.safeParse(v.object({ target: v.picklist(automationTargets) }), item);
  return row.success ? row.output.target : undefined;
}

/** Drafts carry their future names, so that saving one proposes the right place. */
async function openAutomation({ files }: Automation): Promise<true> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  for (const { name, text } of files) {
    const path = folder === undefined ? `/${name}` : `${folder.path}/${name}`;
    const draft = await workspace.openTextDocument(Uri.from({ scheme: "untitled", path }));
    const editor = await window.showTextDocument(draft, { preview: false });
    await editor.edit((edit) => edit.insert(draft.positionAt(0), text));
  }
  return true;
}
