import { checksum } from "../../checksum.ts";
import { failure, type Result, success } from "../../result.ts";
import type { LoggedActivity } from "./logged-activity.ts";
import { type BytesReader, createBytesReader, createBytesWriter } from "./snapshot-bytes.ts";
import type { SymbolLog } from "./symbol-log.ts";

/** What a window holds, oldest first, and how much was cut off it. */
export type WindowContent = { readonly names: readonly string[]; readonly log: SymbolLog; readonly cut: number };

export type SnapshotFailure = "snapshot-damaged" | "snapshot-unknown";

const version = 1;
/** Of whole milliseconds only the steps are kept, a few bytes each; of other times all eight. */
const timeForms = { steps: 0, floats: 1 } as const;
const checksumLength = 8;
const largestStep = 2 ** 51;

/** Bytes that `decodeWindow` reads: an activity takes three to six, and each name its length once. */
export function encodeWindow({ names, log: { symbols, atMs }, cut }: WindowContent): Uint8Array<ArrayBuffer> {
  const writer = createBytesWriter();
  const isWhole = atMs.every((at) => Number.isInteger(at) && Math.abs(at) < largestStep / 2);
  writer.count(version);
  writer.count(isWhole ? timeForms.steps : timeForms.floats);
  writer.count(cut);
  writer.count(names.length);
  for (const name of names) writer.text(name);
  writer.count(symbols.length);
  let before = 0;
  for (const [i, symbol] of symbols.entries()) {
    const at = atMs[i] ?? 0;
    writer.count(symbol);
    if (isWhole) writer.count(stepToCount(at - before));
    else writer.float(at);
    before = at;
  }
  const body = writer.finish();
  const bytes = new Uint8Array(body.length + checksumLength);
  bytes.set(body);
  bytes.set(new TextEncoder().encode(checksum(body)), body.length);
  return bytes;
}

/** Tells each activity, oldest first, and answers how much was cut off before. */
export function decodeWindow(
  bytes: Uint8Array,
  tell: (activity: LoggedActivity) => void,
): Result<number, SnapshotFailure> {
  const body = bytes.subarray(0, Math.max(0, bytes.length - checksumLength));
  const isWhole = new TextDecoder().decode(bytes.subarray(body.length)) === checksum(body);
  if (!isWhole) {
    return failure("snapshot-damaged", "The snapshot is not what was written; the log has to be read anew.");
  }
  const reader = createBytesReader(body);
  if (reader.count() !== version) {
    return failure("snapshot-unknown", "The snapshot is of another version of Floyo; the log has to be read anew.");
  }
  const cut = readWindow(reader, tell);
  if (cut !== undefined) return success(cut);
  return failure("snapshot-damaged", "The snapshot makes no sense; the log has to be read anew.");
}

function readWindow(reader: BytesReader, tell: (activity: LoggedActivity) => void): number | undefined {
  const [form, cut, kinds] = [reader.count(), reader.count(), reader.count()];
  if (form === undefined || cut === undefined || kinds === undefined) return undefined;
  const names: string[] = [];
  for (let i = 0; i < kinds; i++) {
    const name = reader.text();
    if (name === undefined) return undefined;
    names.push(name);
  }
  const length = reader.count();
  if (length === undefined) return undefined;
  let at: number | undefined = 0;
  for (let i = 0; i < length; i++) {
    const activity = names[reader.count() ?? kinds];
    at = form === timeForms.floats ? reader.float() : stepFrom(at, reader.count());
    if (activity === undefined || at === undefined) return undefined;
    tell({ at, activity });
  }
  return reader.isAtEnd() ? cut : undefined;
}

const stepFrom = (at: number, count: number | undefined): number | undefined =>
  count === undefined ? undefined : at + countToStep(count);

/** Small steps in both directions are small counts (zigzag). */
const stepToCount = (step: number): number => (step >= 0 ? 2 * step : -2 * step - 1);
const countToStep = (count: number): number => (count % 2 === 0 ? count / 2 : -(count + 1) / 2);
