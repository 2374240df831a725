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
const ledgerSchema = v.object({
  device: deviceIdSchema,
  settled: v.array(v.tuple([v.number(), v.number()])),
  overflow: v.optional(v.number(), 0),
});

/** `undefined`: not there, or damaged. */
export async function readLedger(files: DurableFiles): Promise<LogLedger | undefined> {
  const bytes = await files.read(ledgerName);
  const line = bytes && decodeLines(bytes).lines[0];
  if (!line?.isWhole) return undefined;
  const ledger = v.safeParse(ledgerSchema, line.value);
  return ledger.success ? ledger.output : undefined;
}

export const writeLedger = (files: DurableFiles, ledger: LogLedger): Promise<void> =>
  files.replace(ledgerName, encodeLine(ledger));
