import type { ConsentText } from "../consent-text.ts";

type Props = { readonly text: ConsentText; readonly onAnswer: (granted: boolean) => void };

/** The words as the receipt names them, whole and on one page, and two answers that weigh the same. */
export function ConsentQuestion({ text, onAnswer }: Props) {
  return (
    <section class="consent">
      <h1>{text.title}</h1>
      <dl>
        {text.sections.map(({ heading, lines }) => (
          <div key={heading}>
            <dt>{heading}</dt>
            {lines.map((line) => (
              <dd key={line}>{line}</dd>
            ))}
          </div>
        ))}
      </dl>
      <div class="answers">
        <button type="button" onClick={() => onAnswer(false)}>
          Decline
        </button>
        <button type="button" onClick={() => onAnswer(true)}>
          Accept
        </button>
      </div>
    </section>
  );
}
