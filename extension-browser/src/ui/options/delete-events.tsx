import { useState } from "preact/hooks";
import type { ActivityEvent } from "@floyo/core/events";
import { chooseEvents, countToWords, deletedToWords, deletionToWords, type EventChoice } from "@floyo/core/view";
import { deleteNoted } from "../../device/delete-noted.ts";
import { type Noted, readNoted } from "../../device/read-noted.ts";
import { ChoiceFields } from "./choice-fields.tsx";
import type { SectionProps } from "../section-props.ts";
import { Said } from "../section.tsx";
import { yourDataSentence } from "./your-data-sentence.ts";

/** A time, a site or a folder: says how many events that is, and asks once. */
export function DeleteEvents({ device, state, onChanged }: SectionProps) {
  const [noted, setNoted] = useState<Noted>();
  const [said, setSaid] = useState<string>();
  const open = () =>
    readNoted(device).then(
      (read) => {
        setNoted(read);
        setSaid(undefined);
      },
      () => setSaid(yourDataSentence("history-unreadable")),
    );
  const erase = async (events: readonly ActivityEvent[], locale: string) => {
    setNoted(undefined);
    setSaid("Deleting…");
    const done = await deleteNoted(device, events);
    setSaid(done.ok ? deletedToWords(events.length, locale) : yourDataSentence(done.code));
    await onChanged();
  };
  return (
    <>
      {noted === undefined && (
        <button type="button" onClick={() => void open()}>
          Delete some events…
        </button>
      )}
      {noted?.events.length === 0 && <p class="quiet">No event is noted here.</p>}
      {noted !== undefined && noted.events.length > 0 && (
        <Wish
          noted={noted}
          consequences={deletionToWords(state, { surface: "browser", isTelemetryOff: false })}
          onDelete={(events) => void erase(events, noted.context.locale)}
          onLeave={() => setNoted(undefined)}
        />
      )}
      <Said text={said} />
    </>
  );
}

type Props = {
  readonly noted: Noted;
  readonly consequences: string;
  readonly onDelete: (events: readonly ActivityEvent[]) => void;
  readonly onLeave: () => void;
};

function Wish({ noted: { events, context }, consequences, onDelete, onLeave }: Props) {
  const [choice, setChoice] = useState<EventChoice>();
  const [isSure, setIsSure] = useState(false);
  const chosen = choice === undefined ? [] : chooseEvents(events, choice, context);
  const count = countToWords(chosen, events.length, context);
  const ask = (event: Event) => {
    event.preventDefault();
    setIsSure(true);
  };
  return (
    <form class="fields" onSubmit={ask}>
      <fieldset class="fields" disabled={isSure}>
        <ChoiceFields events={events} context={context} onChoice={setChoice} />
      </fieldset>
      {choice !== undefined && (
        <p class="trial" role="status">
          {isSure ? `Delete ${count}? ${consequences}` : `${count}.`}
        </p>
      )}
      <div class="row start">
        {isSure ? (
          <button key="yes" type="button" class="danger" ref={takeFocus} onClick={() => onDelete(chosen)}>
            Yes, delete them
          </button>
        ) : (
          <button key="ask" type="submit" disabled={chosen.length === 0}>
            Delete these…
          </button>
        )}
        <button type="button" onClick={onLeave}>
          Keep them
        </button>
      </div>
    </form>
  );
}

/** The button that was pressed is gone: who uses the keyboard goes on here. */
const takeFocus = (button: HTMLButtonElement | null) => button?.focus();
