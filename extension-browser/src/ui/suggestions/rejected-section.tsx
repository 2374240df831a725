import { findTargets } from "@floyo/core/automations";
import { judgeRejected, occurrencesToEvidence, type RejectedRoutine } from "@floyo/core/suggestions";
import { rejectionToWords, openEvidence, type ViewContext } from "@floyo/core/view";
import type { Device } from "../../device/device.ts";
import { readNoted } from "../../device/read-noted.ts";
import { readViewContext } from "../../device/view-context.ts";
import type { SectionProps } from "../section-props.ts";
import { Section } from "../section.tsx";
import { OnceLoaded } from "./once-loaded.tsx";
import { Opened } from "./opened.tsx";
import { Times } from "./times.tsx";
import { useLoaded } from "./use-loaded.ts";

/** What else was seen to recur in this browser, each with the reason why it is not suggested. */
export function RejectedSection({ device, state }: SectionProps) {
  const nowSeconds = Math.floor(Date.now() / 1000);
  const rejected = judgeRejected(state, nowSeconds, findTargets);
  const loaded = useLoaded(() => readViewContext(device.labels, rejected, nowSeconds), [state]);
  return (
    <Section title="Not suggested" intro="What else comes again in this browser, and why it is not suggested.">
      {rejected.length === 0 ? (
        <p class="quiet">Nothing else was seen to come again.</p>
      ) : (
        <Opened summary={rejected.length === 1 ? "One routine" : `${rejected.length} routines`}>
          {() => (
            <OnceLoaded loaded={loaded}>
              {(context) => (
                <ul class="list">
                  {rejected.map((judged) => (
                    <RejectedRow key={judged.routine.id} {...{ device, judged, context }} />
                  ))}
                </ul>
              )}
            </OnceLoaded>
          )}
        </Opened>
      )}
    </Section>
  );
}

type RowProps = { readonly device: Device; readonly judged: RejectedRoutine; readonly context: ViewContext };

function RejectedRow({ device, judged, context }: RowProps) {
  const words = rejectionToWords(judged, context);
  return (
    <li>
      <h3>{words.title}</h3>
      <p>{words.reason}</p>
      <Opened summary={words.seen}>{() => <RejectedTimes device={device} judged={judged} />}</Opened>
    </li>
  );
}

function RejectedTimes({ device, judged: { routine } }: Omit<RowProps, "context">) {
  const loaded = useLoaded(() => readNoted(device), [routine.id, routine.support]);
  return (
    <OnceLoaded loaded={loaded}>
      {({ events, context }) => (
        <Times times={openEvidence(occurrencesToEvidence(routine.occurrences), events, context)} />
      )}
    </OnceLoaded>
  );
}
