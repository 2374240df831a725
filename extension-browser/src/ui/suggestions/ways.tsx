import { backtestAutomation } from "@floyo/core/automations";
import type { Suggestion } from "@floyo/core/suggestions";
import { backtestToDiff, type SuggestionCard } from "@floyo/core/view";
import { useState } from "preact/hooks";
import { composeAutomation } from "../../device/compose-automation.ts";
import { saveFile } from "../../platform/browser-api.ts";
import { Said } from "../section.tsx";
import { yourDataSentence } from "../options/your-data-sentence.ts";
import { Opened } from "./opened.tsx";
import type { SeenEvents } from "./seen-events.ts";
import { Diff } from "./times.tsx";

type Props = {
  readonly suggestion: Suggestion;
  readonly card: SuggestionCard;
  readonly seen: SeenEvents;
};

/** What could do it, cheapest first: settings of the services themselves, then what can be saved and run. */
export function Ways({ card, ...props }: Props) {
  return (
    <section>
      <h4>What could do it</h4>
      {card.native.map(({ service, does, page }) => (
        <p key={page}>
          In {service} itself:{" "}
          <a href={page} target="_blank" rel="noreferrer">
            {does}
          </a>
        </p>
      ))}
      <ul class="list">
        {card.automations.map((way) => (
          <Way key={way.target} way={way} {...props} />
        ))}
      </ul>
    </section>
  );
}

type WayProps = Omit<Props, "card"> & { readonly way: SuggestionCard["automations"][number] };

function Way({ suggestion, seen: { events, context }, way: { target, label, about } }: WayProps) {
  const [said, setSaid] = useState<string>();
  const automation = composeAutomation(suggestion, target, context);
  const backtest = backtestAutomation(suggestion, events, { ...context, target });
  if (automation === undefined) return null;
  const { folder, files, notes } = automation;
  const save = async () => {
    try {
      for (const { name, text } of files) await saveFile(text, `${folder}/${name}`);
      setSaid(`Saved in Downloads, in the folder ${folder}.`);
    } catch {
      setSaid(yourDataSentence("file-not-saved"));
    }
  };
  return (
    <li class="way">
      <div class="row">
        <div>
          <h5>{label}</h5>
          <p class="small quiet">{about}</p>
        </div>
        <button type="button" onClick={() => void save()}>
          Save<span class="visually-hidden"> {label}</span>
        </button>
      </div>
      <Said text={said} />
      {backtest && (
        <Opened summary="What it would have done">{() => <Diff {...backtestToDiff(backtest, context)} />}</Opened>
      )}
      <Opened summary="How to set it up">
        {() => (
          <ol class="notes">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ol>
        )}
      </Opened>
    </li>
  );
}
