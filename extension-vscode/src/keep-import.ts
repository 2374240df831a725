import type { ActivityEvent } from "@floyo/core/events";
import type { FilteredSignal } from "@floyo/core/privacy";
import { failure, success, type Result } from "@floyo/core/result";
import type { EventLogFailure } from "@floyo/core/sync";
import type { Device } from "./device.ts";

/** So many are written at once: the log is free for the recording in between. */
const handful = 500;

/**
 * Names, then log, so that an event that is on disk has its names. When it fails in the middle, what was kept stays: the
 * next import adds the rest.
 */
export async function keepImport(
  passed: readonly FilteredSignal[],
  { log, labels, recordAlone }: Pick<Device, "log" | "labels" | "recordAlone">,
): Promise<Result<readonly ActivityEvent[], EventLogFailure>> {
  const kept: ActivityEvent[] = [];
  for (let from = 0; from < passed.length; from += handful) {
    const some = passed.slice(from, from + handful);
    const named = new Map(some.flatMap((one) => one.labels).map((label) => [label.token, label]));
    const appended = await recordAlone(async () => {
      await labels.remember([...named.values()]);
      return log.append(some.map(({ event }) => event));
    });
    if (!appended.ok) return failure(appended.code);
    kept.push(...appended.value);
  }
  return success(kept);
}
