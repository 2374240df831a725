import { deviceIdSchema, type DeviceId } from "@floyo/core/events";
import type { SeqRanges } from "@floyo/core/sync";
import * as v from "valibot";
import { decodeLines, encodeLine } from "./checked-lines.ts";
import type { DurableFiles } from "./durable-files.ts";

/**
 * Beside the segments: whose log it is, which numbers need not be sent (again): acknowledged, forgotten, erased; and how many
 * events stay here because too many waited.
 */
export type LogLedger = { readonly device: DeviceId; readonly settled: SeqRanges; readonly overflow: number };

const ledgerName = "ledger";
/** What a newer version added to it stays. */
const ledgerSchema = v.looseObject({
  device: deviceIdSchema,
  settled: v.array(v.tuple([v.number(), v.number()])),
  overflow: v.optional(v.number(), 0),
});

/** `undefined`: not there, or damaged. Throws for one that is whole and of a newer version: to make another would undo it. */
export async function readLedger(files: DurableFiles): Promise<LogLedger | undefined> {
  const bytes = await files.read(ledgerName);
  const line = bytes && decodeLines(bytes).lines[0];
  if (!line?.isWhole) return undefined;
  const ledger = v.safeParse(ledgerSchema, line.value);
  if (!ledger.success) throw Object.assign(new Error("a newer version wrote the ledger"), { code: "ENEWER" });
  return ledger.output;
}

export const writeLedger = (files: DurableFiles, ledger: LogLedger): Promise<void> =>
  files.replace(ledgerName, encodeLine(ledger));
