import { findTokens } from "../events/index.ts";
import type { LabelStore } from "../privacy/index.ts";
import type { EventLog } from "./event-log.ts";
import type { Exclusive, StateKeeper } from "./state-store.ts";

type Stores = {
  readonly log: Pick<EventLog, "forget" | "read">;
  readonly labels: Pick<LabelStore, "keepOnly">;
  readonly state: Pick<StateKeeper, "read">;
  /** Held while events and their names are written. */
  readonly recordAlone: Exclusive;
};

const secondsPerDay = 86_400;

/** Retention: events that are older than the person keeps them. */
export async function forgetOldEvents(
  { log, state }: Pick<Stores, "log" | "state">,
  nowSeconds: number,
): Promise<void> {
  const { settings } = await state.read();
  await log.forget(nowSeconds - settings.retentionDays * secondsPerDay);
}

/** Names go with the last event, habit or suggestion that they belong to; those of the tokens in `others` stay. */
export function forgetNames({ log, state, labels, recordAlone }: Stores, others: Iterable<string> = []): Promise<void> {
  return recordAlone(async () => labels.keepOnly(findTokens([[...others], await log.read(0), await state.read()])));
}

/** Takes away and adds nothing, no key either: it needs no consent, only that there once was one. */
export async function forgetOld(stores: Stores, nowSeconds: number): Promise<void> {
  await forgetOldEvents(stores, nowSeconds);
  await forgetNames(stores);
}
