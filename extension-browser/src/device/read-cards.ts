import type { Suggestion } from "@floyo/core/suggestions";
import { suggestionToCard, type SuggestionCard } from "@floyo/core/view";
import type { Device } from "./device.ts";
import { readViewContext } from "./view-context.ts";

export async function readCards(
  { labels }: Device,
  suggestions: readonly Suggestion[],
  nowSeconds: number,
): Promise<SuggestionCard[]> {
  const context = await readViewContext(labels, suggestions, nowSeconds);
  return suggestions.map((suggestion) => suggestionToCard(suggestion, context));
}
