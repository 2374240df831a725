import { findTokens } from "../events/index.ts";
import type { LabelStore } from "../privacy/index.ts";
import type { EventLog } from "./event-log.ts";
import type { Exclusive, StateKeeper } from "./state-store.ts";

export type NamedStores = {
  readonly log: Pick<EventLog, "read">;
  readonly labels: Pick<LabelStore, "keepOnly">;
  readonly state: Pick<StateKeeper, "read">;
  /** Held while events and their names are written. */
  readonly recordAlone: Exclusive;
};

/** Names go with the last event, habit or suggestion that they belong to; those of the tokens in `others` stay. */
export function forgetNames(
  { log, state, labels, recordAlone }: NamedStores,
  others: Iterable<string> = [],
): Promise<void> {
  return recordAlone(async () => labels.keepOnly(findTokens([[...others], await log.read(0), await state.read()])));
}
