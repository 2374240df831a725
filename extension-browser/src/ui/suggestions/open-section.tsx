import { findTargets } from "@floyo/core/automations";
import { currentSuggestions, type Suggestion } from "@floyo/core/suggestions";
import type { ReadEvidence } from "@floyo/core/sync";
import { useState } from "preact/hooks";
import { decideSuggestion } from "../../device/decide-suggestion.ts";
import { readViewContext } from "../../device/view-context.ts";
import { failureSentence } from "../failure-sentence.ts";
import type { SectionProps } from "../section-props.ts";
import { SaidInstead, Section } from "../section.tsx";
import { Chore } from "./chore.tsx";
import type { Answer } from "./decide.tsx";
import { OnceLoaded } from "./once-loaded.tsx";
import { useLoaded } from "./use-loaded.ts";

const words: Readonly<Record<Answer["kind"], string>> = {
  accept: "In use from now. Below stands whether it works.",
  snooze: "Set aside. It is back in a week.",
  never: "Set aside for good, on all your devices.",
  wrong: "Kept, for all your devices.",
  undo: "",
};

/** What is suggested now. The address of the page may name the one to begin with. */
export function OpenSection({ device, state, onChanged, readEvidence }: SectionProps & { readEvidence: ReadEvidence }) {
  const [said, setSaid] = useState<string>();
  const nowSeconds = Math.floor(Date.now() / 1000);
  const suggestions = currentSuggestions(state, nowSeconds, findTargets);
  const loaded = useLoaded(() => readViewContext(device.labels, suggestions, nowSeconds), [state]);
  const answer = async ({ id }: Suggestion, { kind, ...more }: Answer) => {
    const wish = { suggestion: id, decision: kind, ...more };
    const kept = await decideSuggestion(device, wish, Math.floor(Date.now() / 1000));
    setSaid(kept.ok ? words[kind] : failureSentence(kept.code));
    await onChanged();
  };
  const isGone = location.hash !== "" && !suggestions.some(isChosen);
  return (
    <Section title="To decide" intro="What you do again and again, and what could do it for you.">
      <SaidInstead text={said} />
      {isGone && said === undefined && (
        <p class="quiet">The one that you asked for is gone: you decided on it, or the chore has changed.</p>
      )}
      {suggestions.length === 0 && (
        <p class="quiet">None yet. A chore is suggested when it was seen often enough to be sure.</p>
      )}
      <OnceLoaded loaded={loaded}>
        {(context) => (
          <ul class="chores">
            {suggestions.map((suggestion) => (
              <Chore
                key={suggestion.id}
                {...{ device, suggestion, context, readEvidence }}
                isChosen={isChosen(suggestion)}
                onAnswer={(given) => void answer(suggestion, given)}
              />
            ))}
          </ul>
        )}
      </OnceLoaded>
    </Section>
  );
}

/** Ids are compared as addresses write them. */
const isChosen = ({ id }: Suggestion): boolean => new URL(`#${id}`, location.href).hash === location.hash;
