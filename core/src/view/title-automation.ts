import type { PlanNames } from "../automations/index.ts";
import { maskSensitive, type SensitiveKind } from "../sensitive/index.ts";
import type { Suggestion } from "../suggestions/index.ts";
import { type Names, titleSuggestion } from "./suggestion-title.ts";

/**
 * The title as it may be handed over: an automation is shown to others, and a name can hold a password or an e-mail address.
 * Each name is searched whole, before it is shortened.
 */
export function titleAutomation(suggestion: Suggestion, { nameOf }: Names): PlanNames {
  const masked = new Set<SensitiveKind>();
  const title = titleSuggestion(suggestion, {
    nameOf: (token) => {
      const name = nameOf(token);
      if (name === undefined) return undefined;
      const { text, kinds } = maskSensitive(name);
      for (const kind of kinds) masked.add(kind);
      return text;
    },
  });
  return { title, masked: [...masked] };
}
