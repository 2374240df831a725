import type { Decision, Suggestion } from "@floyo/core/suggestions";
import { listMoreAnswers } from "@floyo/core/view";

export type Answer = Pick<Decision, "kind"> & Pick<Partial<Decision>, "wrong" | "scope">;
type Props = { readonly suggestion: Suggestion; readonly title: string; readonly onAnswer: (answer: Answer) => void };

/** The three answers, and all else that can be said. */
export function Decide({ suggestion, title, onAnswer }: Props) {
  const more = listMoreAnswers(suggestion);
  const choose = (index: string) => {
    const chosen = more[Number(index)];
    if (chosen) onAnswer(chosen.answer);
  };
  return (
    <div class="row start" role="group" aria-label="Decide">
      <button type="button" class="primary" onClick={() => onAnswer({ kind: "accept" })}>
        I use it
      </button>
      <button type="button" onClick={() => onAnswer({ kind: "snooze" })}>
        In a week
      </button>
      <button type="button" onClick={() => onAnswer({ kind: "never" })}>
        Never
      </button>
      <select
        aria-label={`Say more of ${title}`}
        value=""
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      >
        <option value="" disabled>
          Something else…
        </option>
        {more.map(({ words }, index) => (
          <option key={words} value={index}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
