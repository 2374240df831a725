import { previewNextRequest, type EventLog } from "@floyo/core/sync";
import { entryToOutboxLine, type OutboxLine } from "@floyo/core/view";
import type { Device } from "./device.ts";
import { readViewContext } from "./view-context.ts";

/** `lines`: all that waits, in words, oldest first. `body`: the very bytes of the next request; absent when nothing waits. */
export type Outbox = { readonly lines: readonly OutboxLine[]; readonly body: string | undefined };

const shownEntries = { events: 500, bytes: 1024 * 1024 };

export async function readOutbox({ log, labels, state }: Device, nowSeconds: number): Promise<Outbox> {
  const entries = await log.pending(shownEntries);
  const context = await readViewContext(labels, entries, nowSeconds);
  const lines = entries.map((entry) => entryToOutboxLine(entry, context));
  return { lines, body: await previewNextRequest(log, (await state.read()).outbox) };
}

/** Kept back for ever: only the number of the event stays. */
export const vetoEvent = (log: EventLog, seq: number): Promise<void> => log.remove([seq], "veto");
