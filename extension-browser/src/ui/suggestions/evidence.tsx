import type { Suggestion } from "@floyo/core/suggestions";
import { listDoubts, listVariants, openEvidence, type SuggestionCard } from "@floyo/core/view";
import type { SeenEvents } from "./seen-events.ts";
import { Opened } from "./opened.tsx";
import { Times } from "./times.tsx";

type Props = { readonly suggestion: Suggestion; readonly card: SuggestionCard; readonly seen: SeenEvents };

/** Why it is suggested: each number opens to the events behind it, and the confidence to what lowers it. */
export function Evidence({ suggestion, card, seen: { events, context } }: Props) {
  const { evidence } = suggestion;
  const variants = listVariants(evidence, events, context);
  const wanted = evidence.occurrences.reduce((sum, occurrence) => sum + occurrence.events.length, 0);
  return (
    <section>
      <h4>Why you see this</h4>
      <Opened summary={[card.when, ...card.evidence].filter(Boolean).join(" · ")}>
        {() => <Times times={openEvidence(evidence, events, context)} />}
      </Opened>
      {evidence.minutes === undefined && <p class="small quiet">How long it took was not measured.</p>}
      {events.length < wanted && (
        <p class="small quiet">
          Some of its events are not here: another device noted them, or they are older than what is kept.
        </p>
      )}
      {variants.length > 1 && (
        <Opened summary={`Done in ${variants.length} ways`}>
          {() =>
            variants.map(({ seen, words, times }, index) => (
              <div key={`${index} ${words}`}>
                <p>{words}</p>
                <Opened summary={seen}>{() => <Times times={times} />}</Opened>
              </div>
            ))
          }
        </Opened>
      )}
      <Opened summary={`${card.confidence.words} (${Math.round(card.confidence.share * 100)} %)`}>
        {() => (
          <ul>
            {listDoubts(suggestion, context).map((doubt) => (
              <li key={doubt}>{doubt}</li>
            ))}
          </ul>
        )}
      </Opened>
    </section>
  );
}
