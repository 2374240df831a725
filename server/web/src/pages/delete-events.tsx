import type { DeletionAnswer, ServerApi } from "@floyo/core/sync";
import { useSignal } from "@preact/signals";
import type { JSX, TargetedEvent } from "preact";
import { deletablePlaces, type DeletionWish, wishToRequest, wishToWords } from "../deletion-wish.ts";
import { OutcomeLine } from "../outcome-line.tsx";
import { takeFocus } from "../take-focus.ts";
import { useAction } from "../use-action.ts";

const noAnswer = "The server did not answer. It may have deleted them all the same; delete again to be sure.";

const nothing: DeletionWish = { from: "", to: "", place: "" };

const countToWords = ({ deleted }: DeletionAnswer): string => {
  if (deleted === 0) return "There was no such event.";
  const count = new Intl.NumberFormat().format(deleted);
  return `${count} ${deleted === 1 ? "event is" : "events are"} deleted. Your devices follow at their next sync.`;
};

type DeleteEventsProps = { readonly api: ServerApi; readonly onDeleted: () => void };

/** Of a time, of a service, or everything. Cannot be taken back, so it asks first, in place. */
export function DeleteEvents({ api, onDeleted }: DeleteEventsProps): JSX.Element {
  const wish = useSignal(nothing);
  const isAsking = useSignal(false);
  const { doing, run, reset } = useAction<DeletionAnswer>(noAnswer);
  const submit = (event: TargetedEvent<HTMLFormElement, SubmitEvent>): void => {
    event.preventDefault();
    reset();
    isAsking.value = true;
  };
  const confirm = (): Promise<void> => {
    isAsking.value = false;
    return run(async () => {
      const outcome = await api.deleteEvents(wishToRequest(wish.value));
      onDeleted();
      return outcome;
    });
  };
  return (
    <article class="card">
      <h3>Delete events</h3>
      <p class="soft">
        What was found in them goes, too. Leave a field empty and it leaves nothing out. Events that a device has not
        sent yet are not among them.
      </p>
      <form onSubmit={submit}>
        <fieldset class="fields" disabled={isAsking.value || doing.state === "busy"}>
          <WishFields wish={wish.value} onChange={(change) => (wish.value = { ...wish.value, ...change })} />
        </fieldset>
        {!isAsking.value && (
          <div class="actions">
            <button class="quiet" disabled={doing.state === "busy"}>
              Delete {wishToWords(wish.value)}
            </button>
          </div>
        )}
      </form>
      {isAsking.value && (
        <div class="actions" role="group" aria-label={`Delete ${wishToWords(wish.value)} for good?`}>
          <button class="alarm" ref={takeFocus} onClick={confirm}>
            Delete {wishToWords(wish.value)} for good
          </button>
          <button class="quiet" onClick={() => (isAsking.value = false)}>
            Keep them
          </button>
        </div>
      )}
      <OutcomeLine doing={doing} busy="Deleting …" done={countToWords} />
    </article>
  );
}

type WishFieldsProps = {
  readonly wish: DeletionWish;
  readonly onChange: (change: Partial<DeletionWish>) => void;
};

function WishFields({ wish, onChange }: WishFieldsProps): JSX.Element {
  return (
    <>
      <label>
        First day
        <input type="date" value={wish.from} onInput={({ currentTarget }) => onChange({ from: currentTarget.value })} />
      </label>
      <label>
        Last day
        <input
          type="date"
          min={wish.from}
          value={wish.to}
          onInput={({ currentTarget }) => onChange({ to: currentTarget.value })}
        />
      </label>
      <label>
        Service
        <select value={wish.place} onChange={({ currentTarget }) => onChange({ place: currentTarget.value })}>
          <option value="">Any place</option>
          {deletablePlaces.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}
