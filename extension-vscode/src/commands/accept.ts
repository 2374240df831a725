import type { Floyo } from "../floyo.ts";
import { decide } from "./decide.ts";
import { pickSuggestion } from "./pick-suggestion.ts";

/** The chore is taken care of: the suggestion has done its work. */
export async function accept(floyo: Floyo, item: unknown): Promise<void> {
  const suggestion = await pickSuggestion(floyo, item);
  if (suggestion !== undefined) await decide(floyo, suggestion, { kind: "accept" });
}
