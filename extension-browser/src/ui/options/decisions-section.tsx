import { findTargets } from "@floyo/core/automations";
import { currentSuggestions, type Decision, type Suggestion } from "@floyo/core/suggestions";
import { recordDecision } from "@floyo/core/sync";
import { listDecided, listMoreAnswers, titleSuggestion, type Decided, type ViewContext } from "@floyo/core/view";
import { useEffect, useState } from "preact/hooks";
import { readViewContext } from "../../device/view-context.ts";
import { failureSentence } from "../failure-sentence.ts";
import { CalmFields } from "./calm-fields.tsx";
import type { SectionProps } from "./section-props.ts";
import { Said, Section } from "./section.tsx";

type Answer = Pick<Decision, "suggestion" | "activities" | "kind"> & Pick<Partial<Decision>, "wrong" | "scope">;

/** What is wrong with a suggestion, how far a "never" reaches, and what was decided before, to take back. */
export function DecisionsSection(props: SectionProps) {
  const { device, state, onChanged } = props;
  const [context, setContext] = useState<ViewContext>();
  const [said, setSaid] = useState<string>();
  const nowSeconds = Math.floor(Date.now() / 1000);
  const suggestions = currentSuggestions(state, nowSeconds, findTargets);
  const decisions = state.decisions.map(({ decision }) => decision);
  useEffect(() => {
    void readViewContext(device.labels, [suggestions, decisions], nowSeconds).then(setContext);
  }, [state]);
  const decide = async (answer: Answer) => {
    const at = Math.floor(Date.now() / 1000);
    const kept = await device.state.update((before) => recordDecision(before, { ...answer, at }));
    setSaid(kept.ok ? "Kept, for all your devices." : failureSentence(kept.code));
    await onChanged();
  };
  if (context === undefined) return null;
  const decided = listDecided(decisions, context);
  return (
    <Section title="Suggestions" intro="Say what is wrong, or take back what you said. It holds on all your devices.">
      <CalmFields {...props} />
      {suggestions.length + decided.length === 0 && (
        <p class="quiet">Nothing is suggested yet, and nothing was decided.</p>
      )}
      <ul class="plain-list">
        {suggestions.map((suggestion) => (
          <OpenRow key={suggestion.id} suggestion={suggestion} context={context} onDecide={decide} />
        ))}
        {decided.map((one) => (
          <DecidedRow key={one.suggestion} decided={one} onDecide={decide} />
        ))}
      </ul>
      <Said text={said} />
    </Section>
  );
}

type OpenProps = {
  readonly suggestion: Suggestion;
  readonly context: ViewContext;
  readonly onDecide: (answer: Answer) => Promise<void>;
};

function OpenRow({ suggestion, context, onDecide }: OpenProps) {
  const { id, activities } = suggestion;
  const title = titleSuggestion(suggestion, context);
  const answers = listMoreAnswers(suggestion);
  const choose = (index: string) => {
    const chosen = answers[Number(index)];
    if (chosen) void onDecide({ suggestion: id, activities, ...chosen.answer });
  };
  return (
    <li class="row">
      <p>{title}</p>
      <select
        aria-label={`Say more of ${title}`}
        value=""
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      >
        <option value="" disabled>
          Something else…
        </option>
        {answers.map(({ words }, index) => (
          <option key={words} value={index}>
            {words}
          </option>
        ))}
      </select>
    </li>
  );
}

type DecidedProps = { readonly decided: Decided; readonly onDecide: (answer: Answer) => Promise<void> };

function DecidedRow({ decided: { suggestion, activities, title, words }, onDecide }: DecidedProps) {
  return (
    <li class="row">
      <p>
        {title}
        <span class="quiet small"> {words}</span>
      </p>
      <button type="button" class="plain" onClick={() => void onDecide({ suggestion, activities, kind: "undo" })}>
        Undo<span class="visually-hidden"> for {title}</span>
      </button>
    </li>
  );
}
