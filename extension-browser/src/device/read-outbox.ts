import { wasEverAgreed } from "@floyo/core/settings";
import {
  isSyncRefused,
  previewMessages,
  previewNextRequest,
  type DeviceState,
  type EventLog,
  type Message,
} from "@floyo/core/sync";
import { entryToOutboxLine, groupOutbox, overflowToWords, type OutboxGroup, type OutboxLine } from "@floyo/core/view";
import type { Device } from "./device.ts";
import { openSyncSpeaker } from "./sync-speaker.ts";
import { readViewContext } from "./view-context.ts";

/**
 * `lines`: all events that wait, in words, oldest first; `groups`: those of one site or folder. `body`: the very bytes of the next request of events; absent when
 * none waits. `overflow`: in words, what stays here because too many waited. `messages`: what the next sync says besides.
 */
export type Outbox = {
  readonly lines: readonly OutboxLine[];
  readonly groups: readonly OutboxGroup[];
  readonly body: string | undefined;
  readonly overflow: string | undefined;
  readonly messages: readonly Message[];
};

/** After a no: not even a later yes sends what is noted until then. */
const nothing: Outbox = { lines: [], groups: [], body: undefined, overflow: undefined, messages: [] };
const shownEntries = { events: 500, bytes: 1024 * 1024 };

/** Before the first yes nothing is there, and nothing is opened. */
export async function readOutbox(device: Device, state: DeviceState, nowSeconds: number): Promise<Outbox> {
  if (!wasEverAgreed(state.receipts) || isSyncRefused({ ...state, surface: "browser" })) return nothing;
  const { log, labels } = device;
  const entries = await log.pending(shownEntries);
  const context = await readViewContext(labels, entries, nowSeconds);
  const lines = entries.map((entry) => entryToOutboxLine(entry, context));
  const hasKeys = (await device.keyStore.load()) !== undefined; // after a withdrawal none are made to be shown
  const speaker = hasKeys ? await openSyncSpeaker(device) : undefined;
  const messages = speaker ? await previewMessages(speaker, state) : [];
  const groups = groupOutbox(entries, context);
  const body = await previewNextRequest(log, state.outbox);
  return { lines, groups, body, overflow: overflowToWords(await log.overflowCount(), context.locale), messages };
}

/** When what waits leaves, if ever. */
export function outboxIntro(state: DeviceState): string {
  if (isSyncRefused({ ...state, surface: "browser" })) {
    return "Sync is off, so nothing leaves. Should you switch it on, only what is noted from then on is sent.";
  }
  return state.account === undefined
    ? "Without an account nothing leaves. This is what would."
    : "What leaves with the next sync. Keep back what you like.";
}

/** Kept back for ever: only the numbers of the events stay. */
export const vetoEvents = (log: EventLog, seqs: readonly number[]): Promise<void> => log.remove(seqs, "veto");
