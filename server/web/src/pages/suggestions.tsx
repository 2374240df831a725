import type { Decision, Suggestion } from "@floyo/core/suggestions";
import type { ServerApi } from "@floyo/core/sync";
import { listMoreAnswers, type SuggestionCard, suggestionToCard } from "@floyo/core/view";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { Changes } from "../changes.ts";
import { createLoaded } from "../loaded.ts";
import { saveAutomation } from "../save-automation.ts";
import { Section } from "../section.tsx";
import { SuggestionEvents } from "./suggestion-events.tsx";

const snoozeSeconds = 7 * 24 * 60 * 60;

type Answer = Pick<Decision, "kind" | "wrong" | "scope">;

type SuggestionsProps = {
  readonly api: ServerApi;
  readonly changed: Changes["changed"];
  readonly nowSeconds: () => number;
};

/** What the person repeats, over all devices. Names stay on the devices: here the words are the catalogue's. */
export function Suggestions({ api, changed, nowSeconds }: SuggestionsProps): JSX.Element {
  const loaded = useMemo(() => createLoaded(api.readSuggestions), [api]);
  const decide = async ({ id, activities }: Suggestion, answer: Answer): Promise<void> => {
    const at = nowSeconds();
    const until = answer.kind === "snooze" ? { until: at + snoozeSeconds } : {};
    await api.sendDecisions({ decisions: [{ suggestion: id, activities, at, ...until, ...answer }] });
    await loaded.load();
  };
  return (
    <Section title="Suggestions" loaded={loaded} changed={changed} kinds={["suggestions", "decisions"]}>
      {({ suggestions }) =>
        suggestions.length === 0 ? (
          <p class="empty">
            Nothing to suggest yet. A chore shows up here once your devices have seen it at least three times.
          </p>
        ) : (
          suggestions.map((suggestion) => (
            <Card
              key={suggestion.id}
              api={api}
              suggestion={suggestion}
              nowSeconds={nowSeconds}
              onDecide={(answer) => decide(suggestion, answer)}
            />
          ))
        )
      }
    </Section>
  );
}

type CardProps = {
  readonly api: ServerApi;
  readonly suggestion: Suggestion;
  readonly nowSeconds: () => number;
  readonly onDecide: (answer: Answer) => Promise<void>;
};

function Card({ api, suggestion, nowSeconds, onDecide }: CardProps): JSX.Element {
  const { timeZone, locale } = new Intl.DateTimeFormat().resolvedOptions();
  const context = { locale, timeZone, nowSeconds: nowSeconds(), nameOf: () => undefined };
  const card = suggestionToCard(suggestion, context);
  return (
    <article class="card" aria-labelledby={card.id}>
      <h3 id={card.id}>{card.title}</h3>
      <ol>
        {card.steps.map(({ text, isByHand }) => (
          <li key={text}>
            {text} {isByHand && <small>(stays with you)</small>}
          </li>
        ))}
      </ol>
      {card.when && <p class="evidence soft">{card.when}</p>}
      <SuggestionEvents api={api} suggestion={suggestion} card={card} context={context} />
      <Answers card={card} onSave={(target) => saveAutomation(suggestion, target, card.title)} />
      <div class="actions" role="group" aria-label="Decide">
        <button class="plain" onClick={() => onDecide({ kind: "accept" })}>
          I use it
        </button>
        <button class="plain" onClick={() => onDecide({ kind: "snooze" })}>
          In a week
        </button>
        <button class="plain" onClick={() => onDecide({ kind: "never" })}>
          Never
        </button>
      </div>
      <details>
        <summary>Something else</summary>
        <div class="actions" role="group" aria-label="Say what is wrong">
          {listMoreAnswers(suggestion).map(({ words, answer }) => (
            <button key={words} class="plain" onClick={() => onDecide(answer)}>
              {words}
            </button>
          ))}
        </div>
      </details>
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
          In {service} itself:{" "}
          <a href={page} target="_blank" rel="noreferrer">
            {does}
          </a>
        </p>
      ))}
      {card.automations.length > 0 && (
        <ul class="ways" aria-label="Save an automation">
          {card.automations.map(({ target, label, about }) => (
            <li key={target}>
              <button class="quiet" onClick={() => onSave(target)}>
                {label}
              </button>{" "}
              <small>{about}</small>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
