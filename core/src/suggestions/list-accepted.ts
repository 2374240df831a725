import type { Decision } from "./decision.ts";
import { standingDecisions } from "./standing-decisions.ts";

/** What the person took into use and has not taken back, each chore once, in order of time. */
export function listAccepted(decisions: readonly Decision[]): readonly Decision[] {
  const accepted = decisions.filter(({ kind }) => kind === "accept").toSorted((a, b) => a.at - b.at);
  return accepted.filter((decision) => {
    const standing = standingDecisions({ id: decision.suggestion, activities: decision.activities }, decisions);
    return standing.findLast(({ kind }) => kind === "accept" || kind === "snooze") === decision;
  });
}
