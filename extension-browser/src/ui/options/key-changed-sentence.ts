import type { changeOwnKey } from "../../device/change-own-key.ts";
import { serverFailureSentence } from "./server-failure-sentence.ts";

/** Who has the new key now, or why nobody has. */
export function keyChangedSentence(changed: Awaited<ReturnType<typeof changeOwnKey>>): string {
  if (!changed.ok) return `The key was not changed. ${serverFailureSentence(changed.code)}`;
  const others = changed.value.length - 1;
  const paper = "A recovery code on paper is of the old key: write down the new one.";
  if (others === 0) return `The key was changed. This browser alone has the new one. ${paper}`;
  const takers = others === 1 ? "one other device" : `${others} other devices`;
  return `The key was changed: this browser has the new one, ${takers} will take it with the next sync. ${paper}`;
}
