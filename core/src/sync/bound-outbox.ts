import { outboxLimit } from "./overflow-scale.ts";
import type { EventLog } from "./event-log.ts";
import type { FlushLock } from "./flush-lock.ts";

type Ports = { readonly log: Pick<EventLog, "keepOverflow">; readonly lock: FlushLock };

/** Bounds the outbox of a device that cannot send. One that sends does so itself: nothing is given up that is on its way. */
export async function boundOutbox({ log, lock }: Ports, limit = outboxLimit): Promise<void> {
  await lock.runAlone(async () => {
    await log.keepOverflow(limit);
    return {};
  });
}
