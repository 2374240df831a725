import { Dexie, type Table } from "dexie";
import type { SeqRanges } from "@floyo/core/sync";

/** The one record that says where the log stands. `pending` are the numbers that the server has not acknowledged. */
export type LogHead = {
  readonly id: "head";
  readonly device: string;
  readonly lastSeq: number;
  readonly pending: SeqRanges;
  /** How many events stay here because too many waited; absent: none. */
  readonly overflow?: number;
};

/** One entry of the log as JSON, or up to `segmentSize` of them in one record. */
export type LogRow = { readonly seq: number; readonly json: string };
export type LogSegment = {
  readonly firstSeq: number;
  readonly lastSeq: number;
  /** The latest time in it, seconds UTC: what is older than a question need not be read for it. */
  readonly lastAt: number;
  readonly json: string;
};

export type EventLogDatabase = Dexie & {
  readonly head: Table<LogHead, "head">;
  readonly tail: Table<LogRow, number>;
  readonly segments: Table<LogSegment, number>;
};

export function openEventLogDatabase(name: string): EventLogDatabase {
  const database = new Dexie(name);
  database.version(1).stores({ head: "id", tail: "seq", segments: "firstSeq" });
  return Object.assign(database, {
    head: database.table<LogHead, "head">("head"),
    tail: database.table<LogRow, number>("tail"),
    segments: database.table<LogSegment, number>("segments"),
  });
}
