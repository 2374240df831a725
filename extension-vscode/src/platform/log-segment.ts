import { activityEventSchema, deviceIdSchema, type DeviceId } from "@floyo/core/events";
import { entrySeq, tombstoneSchema, type LogEntry } from "@floyo/core/sync";
import * as v from "valibot";
import { decodeLines, encodeLine, type CheckedLine } from "./checked-lines.ts";
import { joinBytes } from "./join-bytes.ts";

/** One file of the log: a head, then a line for each append, so that an append is there as a whole or not at all. */
const headSchema = v.object({ device: deviceIdSchema, first: v.number() });
const entrySchema = v.variant("kind", [
  v.object({
    kind: v.literal("event"),
    event: activityEventSchema,
    isKept: v.exactOptional(v.literal(true)),
    isOverflow: v.exactOptional(v.literal(true)),
  }),
  v.object({ kind: v.literal("tombstone"), tombstone: tombstoneSchema }),
]);

/** Whole, and written by a newer version: it stays as it is until one that can read it comes back. */
export type UnreadEntry = { readonly kind: "unread"; readonly seq: number; readonly value: unknown };
export type StoredEntry = LogEntry | UnreadEntry;

export const storedSeq = (entry: StoredEntry): number => (entry.kind === "unread" ? entry.seq : entrySeq(entry));
export const isReadable = (entry: StoredEntry): entry is LogEntry => entry.kind !== "unread";

export type LogSegment = {
  /** Of the head; `undefined` when the disk damaged it. */
  readonly device: DeviceId | undefined;
  readonly entries: readonly StoredEntry[];
  /** Numbers that stood in damaged lines. */
  readonly lost: readonly number[];
  /** Rewrite before the next append. */
  readonly needsRepair: boolean;
};

const nameDigits = 16;
const namePattern = /^events-(\d{16})\.log$/;

/** A segment is named for the first number that it may hold. */
export const segmentName = (first: number): string => `events-${String(first).padStart(nameDigits, "0")}.log`;
export const segmentFirst = (name: string): number => Number(namePattern.exec(name)?.[1] ?? Number.NaN);
export const isSegmentName = (name: string): boolean => namePattern.test(name);

export const encodeEntries = (entries: readonly StoredEntry[]): Uint8Array =>
  encodeLine(entries.map((entry) => (entry.kind === "unread" ? entry.value : entry)));

export function encodeSegment(device: DeviceId, first: number, entries: readonly StoredEntry[]): Uint8Array {
  const lines = [encodeLine({ device, first }), ...(entries.length > 0 ? [encodeEntries(entries)] : [])];
  return joinBytes(lines);
}

/** `first`: as the name says. */
export function decodeSegment(bytes: Uint8Array, first: number): LogSegment {
  const { lines, isTorn } = decodeLines(bytes);
  const [head, ...rest] = lines;
  const device = head?.isWhole ? parseHead(head.value) : undefined;
  const entries: StoredEntry[] = [];
  const lost: number[] = [];
  let damaged = 0;
  for (const line of rest) {
    const read = parseEntries(line);
    if (read === undefined) damaged += countClaims(line);
    else {
      if (damaged > 0) lost.push(...between(lastSeq(entries, first), seqOf(read[0])));
      entries.push(...read);
      damaged = 0;
    }
  }
  const last = lastSeq(entries, first);
  lost.push(...between(last, last + damaged + 1));
  return { device, entries, lost, needsRepair: isTorn || device === undefined || lost.length > 0 };
}

function parseHead(value: unknown): DeviceId | undefined {
  const head = v.safeParse(headSchema, value);
  return head.success ? head.output.device : undefined;
}

function parseEntries(line: CheckedLine): readonly StoredEntry[] | undefined {
  if (!line.isWhole || !Array.isArray(line.value)) return undefined;
  const entries = line.value.map(parseEntry);
  return entries.every((entry) => entry !== undefined) ? entries : undefined;
}

function parseEntry(value: unknown): StoredEntry | undefined {
  const entry = v.safeParse(entrySchema, value);
  if (entry.success) return entry.output;
  const [, seq] = /"seq":(\d+)/.exec(JSON.stringify(value)) ?? [];
  return seq === undefined ? undefined : { kind: "unread", seq: Number(seq), value };
}

/** How many entries a line seems to have held: one at least, so that none of their numbers is given a second time. */
function countClaims(line: CheckedLine): number {
  const text = line.isWhole ? JSON.stringify(line.value) : line.text;
  return Math.max(1, text.split('"seq":').length - 1);
}

const seqOf = (entry: StoredEntry | undefined) => (entry ? storedSeq(entry) : 0);
const lastSeq = (entries: readonly StoredEntry[], first: number) => seqOf(entries.at(-1)) || first - 1;
const between = (after: number, before: number): readonly number[] =>
  Array.from({ length: Math.max(0, before - after - 1) }, (_, index) => after + index + 1);
