import { failureSentence } from "../failure-sentence.ts";

type Props = { readonly code: string; readonly onRetry: () => void };

export function Notice({ code, onRetry }: Props) {
  return (
    <main class="popup">
      <section class="invitation" role="alert">
        <p>{failureSentence(code)}</p>
        <button type="button" onClick={onRetry}>
          Try again
        </button>
      </section>
    </main>
  );
}
