import type { Suggestion } from "@floyo/core/suggestions";
import { suggestionToRow } from "@floyo/core/view";
import { window } from "vscode";
import type { Floyo } from "../floyo.ts";
import { readSuggestions } from "../read-suggestions.ts";
import { readViewContext } from "../views/view-context.ts";
import { suggestionIdOf } from "./suggestion-id-of.ts";

/** The suggestion of the row that the command was called on; from the palette the person picks one. */
export async function pickSuggestion(floyo: Floyo, item: unknown): Promise<Suggestion | undefined> {
  const suggestions = await readSuggestions(floyo);
  const id = suggestionIdOf(item);
  if (id !== undefined) return suggestions.find((suggestion) => suggestion.id === id);
  if (suggestions.length === 0) {
    void window.showInformationMessage("There is no suggestion right now.");
    return undefined;
  }
  const context = await readViewContext(floyo, suggestions);
  const choices = suggestions.map((suggestion) => ({ ...suggestionToRow(suggestion, context), suggestion }));
  const choice = await window.showQuickPick(choices, { title: "Suggestions" });
  return choice?.suggestion;
}
