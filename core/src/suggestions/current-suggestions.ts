import type { Routine } from "../mining/index.ts";
import { leaveOutDecided, type TargetsOf } from "./apply-decisions.ts";
import type { Decision } from "./decision.ts";
import { suggest } from "./suggest.ts";
import type { Suggestion } from "./suggestion.ts";

/** What a device knows: what the server found over all devices of the person, if there is one; its own routines; what was said here. */
export type KnownHere = {
  readonly suggestions?: readonly Suggestion[] | undefined;
  readonly routines: readonly Routine[];
  readonly decisions: readonly { readonly decision: Decision }[];
};

/**
 * What a device shows now: the server's suggestions, in the order that it learned from all devices and from other people, less
 * what was decided here and is not yet known there; or its own.
 */
export function currentSuggestions(
  { suggestions, routines, decisions: records }: KnownHere,
  nowSeconds: number,
  targetsOf: TargetsOf,
): readonly Suggestion[] {
  const input = { decisions: records.map(({ decision }) => decision), nowSeconds, targetsOf };
  return suggestions === undefined ? suggest({ routines, ...input }) : leaveOutDecided(suggestions, input);
}
