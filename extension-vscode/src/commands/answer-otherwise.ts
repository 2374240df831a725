import { listMoreAnswers } from "@floyo/core/view";
import { window } from "vscode";
import type { Floyo } from "../floyo.ts";
import { decide } from "./decide.ts";
import { pickSuggestion } from "./pick-suggestion.ts";

/** What is wrong with a suggestion, or how far a "never" reaches. No question first, but a way back. */
export async function answerOtherwise(floyo: Floyo, item: unknown): Promise<void> {
  const suggestion = await pickSuggestion(floyo, item);
  if (suggestion === undefined) return;
  const choices = listMoreAnswers(suggestion).map(({ words, answer }) => ({ label: words, answer }));
  const choice = await window.showQuickPick(choices, { title: "What About This Suggestion?" });
  if (choice === undefined) return;
  await decide(floyo, suggestion, choice.answer);
  const undo = "Undo";
  const said = await window.showInformationMessage(`${choice.label}: kept, for all your devices.`, undo);
  if (said === undo) await decide(floyo, suggestion, { kind: "undo" });
}
