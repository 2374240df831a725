import { useState } from "preact/hooks";
import type { Card } from "../../answers.ts";
import type { Act } from "./act.ts";
import { saveAutomation } from "./save-automation.ts";
import { failureSentence } from "../failure-sentence.ts";

type Props = { readonly card: Card; readonly act: Act };

/** One chore: what, how often it was seen, and what can be done about it, cheapest first. */
export function SuggestionCard({ card, act }: Props) {
  const [said, setSaid] = useState<string>();
  const decide = async (decision: "accept" | "snooze" | "never") => {
    const code = await act({ kind: "decide", suggestion: card.id, decision });
    if (code !== undefined) setSaid(failureSentence(code));
  };
  const save = async (target: string) => {
    const saved = await saveAutomation(card.id, target);
    setSaid("folder" in saved ? `Saved in Downloads, in the folder ${saved.folder}.` : failureSentence(saved.code));
  };
  return (
    <article class="card">
      <h3>{card.title}</h3>
      <ol class="steps">
        {card.steps.map(({ text, isByHand }) => (
          <li key={text} class={isByHand ? "by-hand" : ""}>
            {text}
          </li>
        ))}
      </ol>
      <ul class="evidence small quiet" aria-label="Why this is suggested">
        {[...card.evidence, [card.when, card.confidence.words].filter(Boolean).join(". ")].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <a class="small" href={`suggestions.html#${card.id}`} target="_blank">
        See the evidence
      </a>
      <Answers card={card} onSave={(target) => void save(target)} />
      {said !== undefined && (
        <p class="small" role="status">
          {said}
        </p>
      )}
      <div class="decisions" role="group" aria-label="Decide">
        <button type="button" class="plain" onClick={() => void decide("accept")}>
          I use it
        </button>
        <button type="button" class="plain" onClick={() => void decide("snooze")}>
          In a week
        </button>
        <button type="button" class="plain" onClick={() => void decide("never")}>
          Never
        </button>
      </div>
    </article>
  );
}

type OnSave = (target: string) => void;

/** Cheapest first: a setting of the service itself, then the automations. */
function Answers({ card, onSave }: { readonly card: Card; readonly onSave: OnSave }) {
  const [cheapest, ...others] = card.automations;
  return (
    <>
      {card.native.map(({ service, does, page }) => (
        <p key={page} class="small">
          In {service} itself:{" "}
          <a href={page} target="_blank" rel="noreferrer">
            {does}
          </a>
        </p>
      ))}
      {cheapest && (
        <div role="group" aria-label="Save an automation">
          <span class="small quiet">Save as</span>
          <Way way={cheapest} onSave={onSave} />
          {others.length > 0 && (
            <details>
              <summary class="small quiet">Other ways</summary>
              {others.map((way) => (
                <Way key={way.target} way={way} onSave={onSave} />
              ))}
            </details>
          )}
        </div>
      )}
    </>
  );
}

type WayProps = { readonly way: Card["automations"][number]; readonly onSave: OnSave };

const Way = ({ way: { target, label, about }, onSave }: WayProps) => (
  <p class="way">
    <button type="button" onClick={() => onSave(target)}>
      {label}
    </button>{" "}
    <span class="small quiet">{about}</span>
  </p>
);
