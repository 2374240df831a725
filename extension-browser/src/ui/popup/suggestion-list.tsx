import type { Card } from "../../answers.ts";
import type { Act } from "./act.ts";
import { SuggestionCard } from "./suggestion-card.tsx";

type Props = { readonly cards: readonly Card[]; readonly isAnswered: boolean; readonly act: Act };

export function SuggestionList({ cards, isAnswered, act }: Props) {
  if (cards.length === 0 && !isAnswered) return null;
  return (
    <section class="suggestions">
      <h2>Suggestions</h2>
      {cards.length === 0 && (
        <p class="quiet">None yet. A chore is suggested when it was seen often enough to be sure.</p>
      )}
      {cards.map((card) => (
        <SuggestionCard key={card.id} card={card} act={act} />
      ))}
      <a class="small" href="suggestions.html" target="_blank">
        In use, and not suggested
      </a>
    </section>
  );
}
