import { type DeletionStores, finishDeletion } from "./delete-events.ts";
import type { EventLog } from "./event-log.ts";
import { forgetNames } from "./forget-names.ts";
import type { StateKeeper } from "./state-store.ts";

type Stores = {
  readonly log: Pick<EventLog, "forget">;
  readonly state: Pick<StateKeeper, "read">;
};

const secondsPerDay = 86_400;

/** Retention: events that are older than the person keeps them. */
export async function forgetOldEvents({ log, state }: Stores, nowSeconds: number): Promise<void> {
  const { settings } = await state.read();
  await log.forget(nowSeconds - settings.retentionDays * secondsPerDay);
}

/** Takes away and adds nothing, no key either: it needs no consent, only that there once was one. */
export async function forgetOld(stores: Stores & DeletionStores, nowSeconds: number): Promise<void> {
  await finishDeletion(stores);
  await forgetOldEvents(stores, nowSeconds);
  await forgetNames(stores);
}
