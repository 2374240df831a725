import type { LogEntry } from "../sync/index.ts";
import { eventToWords } from "./activity-line.ts";
import type { ViewContext } from "./view-context.ts";

/** One item that waits to be sent: what it is in words, and the very bytes of it (JSON) in the next request. */
export type OutboxLine = {
  readonly seq: number;
  readonly text: string;
  readonly json: string;
  readonly canVeto: boolean;
};

export function entryToOutboxLine(entry: LogEntry, context: Pick<ViewContext, "nameOf" | "locale">): OutboxLine {
  if (entry.kind === "event") {
    const { event } = entry;
    return { seq: event.seq, text: eventToWords(event, context), json: JSON.stringify(event), canVeto: true };
  }
  const { tombstone } = entry;
  return { seq: tombstone.seq, text: removalWords[tombstone.removed], json: JSON.stringify(tombstone), canVeto: false };
}

const removalWords = {
  veto: "You kept this one back: only its number is sent",
  deletion: "You deleted this one: only its number is sent",
  quarantine: "The server could not take this one: only its number is sent",
  overflow: "Too many were waiting, so this one stays on this device: only its number is sent",
} as const;
