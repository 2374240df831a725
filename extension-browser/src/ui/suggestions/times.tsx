import type { BacktestDiff, EvidenceTime } from "@floyo/core/view";
import type { ComponentChildren } from "preact";
import { Opened } from "./opened.tsx";

const shownAtOnce = 10;

/** The events behind a number, time by time, newest first; of a daily chore the earlier ones on demand. */
export function Times({ times }: { readonly times: readonly EvidenceTime[] }) {
  const earlier = times.slice(shownAtOnce);
  return (
    <>
      {times.slice(0, shownAtOnce).map(({ heading, lines }, index) => (
        <Time key={`${index} ${heading}`} heading={heading}>
          {lines.map((line, place) => (
            <li key={`${place} ${line}`}>{line}</li>
          ))}
        </Time>
      ))}
      {earlier.length > 0 && (
        <Opened summary={earlier.length === 1 ? "One earlier time" : `${earlier.length} earlier times`}>
          {() => <Times times={earlier} />}
        </Opened>
      )}
    </>
  );
}

/** What an automation would have done beside what the person did. The words say what the signs show. */
export const Diff = ({ summary, times }: BacktestDiff) => (
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

const Time = ({ heading, children }: { readonly heading: string; readonly children: ComponentChildren }) => (
  <div class="time">
    <h5>{heading}</h5>
    <ul>{children}</ul>
  </div>
);
