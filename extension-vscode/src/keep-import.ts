import type { ActivityEvent } from "@floyo/core/events";
import type { FilteredSignal, LabelStore } from "@floyo/core/privacy";
import { failure, success, type Result } from "@floyo/core/result";
import type { EventLog, EventLogFailure } from "@floyo/core/sync";

/** So many are written at once: the log is free for the recording in between. */
const handful = 500;

/**
 * Names, then log, so that an event that is on disk has its names. When it fails in the middle, what was kept stays: the
 * next import adds the rest.
 */
export async function keepImport(
  passed: readonly FilteredSignal[],
  { log, labels }: { readonly log: EventLog; readonly labels: LabelStore },
): Promise<Result<readonly ActivityEvent[], EventLogFailure>> {
  const kept: ActivityEvent[] = [];
  for (let from = 0; from < passed.length; from += handful) {
    const some = passed.slice(from, from + handful);
    const named = new Map(some.flatMap((one) => one.labels).map((label) => [label.token, label]));
    await labels.remember([...named.values()]);
    const appended = await log.append(some.map(({ event }) => event));
    if (!appended.ok) return failure(appended.code);
    kept.push(...appended.value);
  }
  return success(kept);
}
