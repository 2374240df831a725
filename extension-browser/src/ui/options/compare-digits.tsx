import { Digits } from "./digits.tsx";

type Props = { readonly code: string; readonly onAnswer: (areSame: boolean) => void };

/** The question on the new device: without a yes it takes no key. */
export function CompareDigits({ code, onAnswer }: Props) {
  return (
    <>
      <p tabIndex={-1} ref={takeFocus}>
        This device shows <Digits code={code} />. Does your other device show the same six digits?
      </p>
      <div class="row start">
        <button type="button" onClick={() => onAnswer(true)}>
          They are the same
        </button>
        <button type="button" onClick={() => onAnswer(false)}>
          They differ
        </button>
      </div>
    </>
  );
}

/** The form that was sent is gone: the question is read aloud, and the keyboard stands before the answers, on neither. */
const takeFocus = (question: HTMLElement | null) => question?.focus();
