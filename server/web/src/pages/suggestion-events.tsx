import { backtestAutomation, opportunityToSteps } from "@floyo/core/automations";
import type { ActivityEvent } from "@floyo/core/events";
import type { Suggestion } from "@floyo/core/suggestions";
import type { ServerApi } from "@floyo/core/sync";
import { backtestToDiff, type BacktestDiff, openEvidence, type ViewContext } from "@floyo/core/view";
import type { ComponentChildren, JSX } from "preact";
import { useMemo } from "preact/hooks";
import { createLoaded, type Loaded } from "../loaded.ts";

type SuggestionEventsProps = {
  readonly api: ServerApi;
  readonly suggestion: Suggestion;
  /** The numbers of the card, which open to what is behind them. */
  readonly numbers: readonly string[];
  readonly context: ViewContext;
};

/** What was seen, time by time, and what the automation would have done with it: asked for when it is opened. */
export function SuggestionEvents({ api, suggestion, numbers, context }: SuggestionEventsProps): JSX.Element {
  const loaded = useMemo(
    () => createLoaded(() => api.readEvidence(suggestion.id)),
    [api, suggestion.id, suggestion.evidence.support],
  );
  return (
    <>
      <Opened summary={numbers.join(" · ")} loaded={loaded}>
        {(events) =>
          openEvidence(suggestion.evidence, events, context).map(({ heading, lines }, index) => (
            <Time key={`${index} ${heading}`} heading={heading}>
              {lines.map((line, place) => (
                <li key={`${place} ${line}`}>{line}</li>
              ))}
            </Time>
          ))
        }
      </Opened>
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
