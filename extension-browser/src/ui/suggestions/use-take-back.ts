import { useState } from "preact/hooks";
import { decideSuggestion } from "../../device/decide-suggestion.ts";
import { failureSentence } from "../failure-sentence.ts";
import type { SectionProps } from "../section-props.ts";

/** Takes a decision back, and what is to be said of that. */
export function useTakeBack({ device, onChanged }: SectionProps) {
  const [said, setSaid] = useState<string>();
  const takeBack = async (suggestion: string) => {
    const wish = { suggestion, decision: "undo" } as const;
    const kept = await decideSuggestion(device, wish, Math.floor(Date.now() / 1000));
    setSaid(kept.ok ? "Taken back, on all your devices." : failureSentence(kept.code));
    await onChanged();
  };
  return { said, takeBack };
}
