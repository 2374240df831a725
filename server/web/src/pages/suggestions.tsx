import type { DecisionKind, Suggestion } from "@floyo/core/suggestions";
import type { ServerApi } from "@floyo/core/sync";
import { type SuggestionCard, suggestionToCard } from "@floyo/core/view";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { createLoaded } from "../loaded.ts";
import { saveAutomation } from "../save-automation.ts";
import { Section } from "../section.tsx";

const snoozeSeconds = 7 * 24 * 60 * 60;

type SuggestionsProps = { readonly api: ServerApi; readonly nowSeconds: () => number };

/** What the person repeats, over all devices. Names stay on the devices: here the words are the catalogue's. */
export function Suggestions({ api, nowSeconds }: SuggestionsProps): JSX.Element {
  const { loading, load } = useMemo(() => createLoaded(api.readSuggestions), [api]);
  const decide = async ({ id, activities }: Suggestion, kind: DecisionKind): Promise<void> => {
    const at = nowSeconds();
    const until = kind === "snooze" ? { until: at + snoozeSeconds } : {};
    await api.sendDecisions({ decisions: [{ suggestion: id, activities, kind, at, ...until }] });
    await load();
  };
  return (
    <Section title="Suggestions" loading={loading} load={load}>
      {({ suggestions }) =>
        suggestions.length === 0 ? (
          <p class="empty">
            Nothing to suggest yet. A chore shows up here once your devices have seen it at least three times.
          </p>
        ) : (
          suggestions.map((suggestion) => (
            <Card
              key={suggestion.id}
              suggestion={suggestion}
              nowSeconds={nowSeconds}
              onDecide={(kind) => decide(suggestion, kind)}
            />
          ))
        )
      }
    </Section>
  );
}

type CardProps = {
  readonly suggestion: Suggestion;
  readonly nowSeconds: () => number;
  readonly onDecide: (kind: DecisionKind) => Promise<void>;
};

function Card({ suggestion, nowSeconds, onDecide }: CardProps): JSX.Element {
  const { timeZone, locale } = new Intl.DateTimeFormat().resolvedOptions();
  const card = suggestionToCard(suggestion, { locale, timeZone, nowSeconds: nowSeconds(), nameOf: () => undefined });
  return (
    <article class="card" aria-labelledby={card.id}>
      <h3 id={card.id}>{card.title}</h3>
      <p class="soft">{[card.when, ...card.evidence, card.confidence.words].filter(Boolean).join(" · ")}</p>
      <ol>
        {card.steps.map(({ text, isByHand }) => (
          <li key={text}>
            {text} {isByHand && <small>(stays with you)</small>}
          </li>
        ))}
      </ol>
      <Answers card={card} onSave={(target) => saveAutomation(suggestion, target, card.title)} />
      <div class="actions">
        <button onClick={() => onDecide("accept")}>Accept</button>
        <button class="quiet" onClick={() => onDecide("snooze")}>
          Later
        </button>
        <button class="quiet" onClick={() => onDecide("never")}>
          Never
        </button>
      </div>
    </article>
  );
}

type AnswersProps = {
  readonly card: SuggestionCard;
  readonly onSave: (target: SuggestionCard["automations"][number]["target"]) => void;
};

/** Ways to end the chore, cheapest first: a setting of the service, then what can be saved and run. */
function Answers({ card, onSave }: AnswersProps): JSX.Element {
  return (
    <>
      {card.native.map(({ service, does, page }) => (
        <p key={page}>
          <a href={page} target="_blank" rel="noreferrer">
            {service}
          </a>{" "}
          can do part of it by itself: {does}
        </p>
      ))}
      <div class="actions">
        {card.automations.map(({ target, label }) => (
          <button key={target} class="quiet" onClick={() => onSave(target)}>
            Save {label}
          </button>
        ))}
      </div>
    </>
  );
}
