import type { Decision, Suggestion } from "@floyo/core/suggestions";
import { recordDecision } from "@floyo/core/sync";
import type { Floyo } from "../floyo.ts";

/** What the person said of a suggestion; it holds here at once and on the other devices after the next sync. */
export async function decide(
  floyo: Floyo,
  { id, activities }: Pick<Suggestion, "id" | "activities">,
  what: Pick<Decision, "kind" | "until" | "wrong" | "scope">,
): Promise<void> {
  const decision = { suggestion: id, activities, at: floyo.nowSeconds(), ...what };
  await floyo.change((state) => recordDecision(state, decision));
}
