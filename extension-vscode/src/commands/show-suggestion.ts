import { commands } from "vscode";
import type { Floyo } from "../floyo.ts";
import { suggestionToUri } from "../views/suggestion-document.ts";
import { pickSuggestion } from "./pick-suggestion.ts";

export async function showSuggestion(floyo: Floyo, item: unknown): Promise<void> {
  const suggestion = await pickSuggestion(floyo, item);
  if (suggestion !== undefined) await commands.executeCommand("markdown.showPreview", suggestionToUri(suggestion.id));
}
