import { backtestAutomation, opportunityToSteps } from "@floyo/core/automations";
import type { ActivityEvent } from "@floyo/core/events";
import type { Suggestion } from "@floyo/core/suggestions";
import type { ServerApi } from "@floyo/core/sync";
import {
  backtestToDiff,
  type BacktestDiff,
  listDoubts,
  listVariants,
  openEvidence,
  type SuggestionCard,
  type Variant,
  type ViewContext,
} from "@floyo/core/view";
import type { ComponentChildren, JSX } from "preact";
import { useMemo } from "preact/hooks";
import { createLoaded, type Loaded } from "../loaded.ts";

type SuggestionEventsProps = {
  readonly api: ServerApi;
  readonly suggestion: Suggestion;
  /** Its numbers open to what is behind them. */
  readonly card: SuggestionCard;
  readonly context: ViewContext;
};

/** What was seen, time by time, and what the automation would have done with it: asked for when it is opened. */
export function SuggestionEvents({ api, suggestion, card, context }: SuggestionEventsProps): JSX.Element {
  const loaded = useMemo(
    () => createLoaded(() => api.readEvidence(suggestion.id)),
    [api, suggestion.id, suggestion.evidence.support],
  );
  return (
    <>
      <Opened summary={card.evidence.join(" · ")} loaded={loaded}>
        {(events) => (
          <>
            <Variants variants={listVariants(suggestion.evidence, events, context)} />
            {openEvidence(suggestion.evidence, events, context).map(({ heading, lines }, index) => (
              <Time key={`${index} ${heading}`} heading={heading}>
                {lines.map((line, place) => (
                  <li key={`${place} ${line}`}>{line}</li>
                ))}
              </Time>
            ))}
          </>
        )}
      </Opened>
      <details class="events">
        <summary>
          {card.confidence.words} ({Math.round(card.confidence.share * 100)} %)
        </summary>
        <ul>
          {listDoubts(suggestion, context).map((doubt) => (
            <li key={doubt}>{doubt}</li>
          ))}
        </ul>
      </details>
      {opportunityToSteps(suggestion.opportunity).length > 0 && (
        <Opened summary="What the automation would have done" loaded={loaded}>
          {(events) => {
            const backtest = backtestAutomation(suggestion, events, context);
            return backtest === undefined ? (
              <p>The events that it was found in are no longer here.</p>
            ) : (
              <Diff {...backtestToDiff(backtest, context)} />
            );
          }}
        </Opened>
      )}
    </>
  );
}

type OpenedProps = {
  readonly summary: string;
  readonly loaded: Loaded<{ readonly events: readonly ActivityEvent[] }>;
  readonly children: (events: readonly ActivityEvent[]) => ComponentChildren;
};

function Opened({ summary, loaded, children }: OpenedProps): JSX.Element {
  const { value } = loaded.loading;
  return (
    <details
      class="events"
      onToggle={({ currentTarget }) => {
        if (currentTarget.open && value.state !== "loaded") void loaded.load();
      }}
    >
      <summary>{summary}</summary>
      {value.state === "loading" && <p>Loading …</p>}
      {value.state === "failed" && <p role="alert">{value.words}</p>}
      {value.state === "loaded" && children(value.answer.events)}
    </details>
  );
}

/** What is always done in the same way needs no word. */
const Variants = ({ variants }: { variants: readonly Variant[] }): JSX.Element | null =>
  variants.length < 2 ? null : (
    <ul>
      {variants.map(({ seen, words }) => (
        <li key={words}>
          {seen}: {words}
        </li>
      ))}
    </ul>
  );

/** The words say what the signs show. */
const Diff = ({ summary, times }: BacktestDiff): JSX.Element => (
  <>
    <p>{summary}</p>
    {times.map(({ heading, lines }, index) => (
      <Time key={`${index} ${heading}`} heading={heading}>
        {lines.map(({ sign, text }, place) => (
          <li key={`${place} ${text}`} data-sign={sign}>
            {text}
          </li>
        ))}
      </Time>
    ))}
  </>
);

const Time = ({ heading, children }: { heading: string; children: ComponentChildren }): JSX.Element => (
  <>
    <h4>{heading}</h4>
    <ul>{children}</ul>
  </>
);
