import { listDecided } from "@floyo/core/view";
import { window } from "vscode";
import type { Floyo } from "../floyo.ts";
import { readViewContext } from "../views/view-context.ts";
import { decide } from "./decide.ts";
import { suggestionIdOf } from "./suggestion-id-of.ts";

/** Takes back what was once said of a suggestion, here or on another device: of the row, or of one that the person picks. */
export async function undoDecision(floyo: Floyo, item: unknown): Promise<void> {
  const decisions = (await floyo.device.state.read()).decisions.map(({ decision }) => decision);
  const decided = listDecided(decisions, await readViewContext(floyo, decisions));
  if (decided.length === 0) return void window.showInformationMessage("There is no decision to undo.");
  const id = suggestionIdOf(item);
  const choices = decided.map((one) => ({ label: one.title, description: one.words, ...one }));
  const choice =
    id === undefined
      ? await window.showQuickPick(choices, { title: "Undo a Decision", matchOnDescription: true })
      : choices.find(({ suggestion }) => suggestion === id);
  if (choice === undefined) return;
  await decide(floyo, { id: choice.suggestion, activities: choice.activities }, { kind: "undo" });
}
