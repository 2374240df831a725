import { window } from "vscode";
import type { Floyo } from "../floyo.ts";
import { decide } from "./decide.ts";
import { pickSuggestion } from "./pick-suggestion.ts";

/** No question first, but a way back. */
export async function never(floyo: Floyo, item: unknown): Promise<void> {
  const suggestion = await pickSuggestion(floyo, item);
  if (suggestion === undefined) return;
  await decide(floyo, suggestion, { kind: "never" });
  const undo = "Undo";
  const answer = await window.showInformationMessage("Floyo won't suggest this again, on any device.", undo);
  if (answer === undo) await decide(floyo, suggestion, { kind: "undo" });
}
