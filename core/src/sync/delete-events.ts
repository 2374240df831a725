import type { ActivityEvent } from "../events/index.ts";
import { failure, type Result, success } from "../result.ts";
import type { EventLog } from "./event-log.ts";
import { forgetNames, type NamedStores } from "./forget-names.ts";
import { markDeleted, markFinished, withoutDeleted } from "./own-deletions.ts";
import { hasSeq } from "./seq-ranges.ts";
import type { StateKeeper, StateStoreFailure } from "./state-store.ts";

export type DeletionStores = NamedStores & {
  readonly log: Pick<EventLog, "read" | "remove">;
  readonly state: StateKeeper;
};

/** What is noted here, without what the person deleted. */
export const readNotedEvents = async ({ log, state }: Pick<NamedStores, "log" | "state">) =>
  withoutDeleted(await log.read(0), await state.read());

/**
 * Deletes these events of this device, what was found in them and the names that nothing else has. Their numbers wait in the
 * outbox, so that the server deletes them too. `deletion-unfinished`: the storage refused half way; they go with the next
 * `finishDeletion`. Any other failure has changed nothing.
 */
export async function deleteEvents(
  stores: DeletionStores,
  events: readonly ActivityEvent[],
): Promise<Result<undefined, StateStoreFailure | "deletion-unfinished">> {
  const marked = await stores.state.update((state) => markDeleted(state, events));
  if (!marked.ok) return failure(marked.code);
  try {
    await finishDeletion(stores);
    return success(undefined);
  } catch {
    return failure("deletion-unfinished");
  }
}

/** Does what is left to do of deletions that were begun; nothing, mostly. Rejects when the storage refuses. */
export async function finishDeletion(stores: DeletionStores): Promise<void> {
  const { log, state } = stores;
  const { ownDeletions } = await state.read();
  const { unfinished } = ownDeletions;
  if (unfinished.length === 0) return;
  const seqs = (await log.read(0)).map(({ seq }) => seq).filter((seq) => hasSeq(unfinished, seq));
  await log.remove(seqs, "deletion");
  await forgetNames(stores);
  const finished = await state.update((before) => markFinished(before, ownDeletions));
  if (!finished.ok) throw new Error(finished.code);
}
