import type { DoneAnswer, ServerApi } from "@floyo/core/sync";
import { useSignal } from "@preact/signals";
import type { JSX, TargetedEvent } from "preact";
import { OutcomeLine } from "../outcome-line.tsx";
import { takeFocus } from "../take-focus.ts";
import { useAction } from "../use-action.ts";

const noAnswer = "The server did not answer. It may have deleted the account all the same; try again to be sure.";

type DeleteAccountProps = { readonly api: ServerApi; readonly email: string; readonly onDeleted: () => void };

/** With everything that is the person's: whoever means it writes the address. */
export function DeleteAccount({ api, email, onDeleted }: DeleteAccountProps): JSX.Element {
  const isAsking = useSignal(false);
  const { doing, run } = useAction<DoneAnswer>(noAnswer);
  const deleteIt = () =>
    run(async () => {
      const outcome = await api.deleteAccount();
      if (outcome.kind === "answered") onDeleted();
      return outcome;
    });
  return (
    <article class="card">
      <h3>Delete the account</h3>
      <p class="soft">
        Everything that this server holds of you goes at once and for good. Your devices keep what they recorded until
        you erase it there.
      </p>
      {isAsking.value ? (
        <Confirmation
          email={email}
          isBusy={doing.state === "busy"}
          onConfirm={deleteIt}
          onKeep={() => (isAsking.value = false)}
        />
      ) : (
        <div class="actions">
          <button class="quiet" onClick={() => (isAsking.value = true)}>
            Delete the account …
          </button>
        </div>
      )}
      <OutcomeLine doing={doing} busy="Deleting …" done={() => ""} />
    </article>
  );
}

type ConfirmationProps = {
  readonly email: string;
  readonly isBusy: boolean;
  readonly onConfirm: () => Promise<void>;
  readonly onKeep: () => void;
};

function Confirmation({ email, isBusy, onConfirm, onKeep }: ConfirmationProps): JSX.Element {
  const written = useSignal("");
  const isMeant = written.value.trim().toLowerCase() === email.toLowerCase();
  const submit = (event: TargetedEvent<HTMLFormElement, SubmitEvent>): void => {
    event.preventDefault();
    if (isMeant) void onConfirm();
  };
  return (
    <form onSubmit={submit}>
      <label>
        To confirm, write <bdi>{email}</bdi>
        <input
          name="confirmation"
          ref={takeFocus}
          autoComplete="off"
          autoCapitalize="none"
          spellcheck={false}
          value={written.value}
          onInput={({ currentTarget }) => (written.value = currentTarget.value)}
        />
      </label>
      <div class="actions">
        <button class="alarm" disabled={!isMeant || isBusy}>
          Delete the account for good
        </button>
        <button type="button" class="quiet" onClick={onKeep}>
          Keep it
        </button>
      </div>
    </form>
  );
}
