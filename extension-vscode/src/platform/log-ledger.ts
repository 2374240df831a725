import { deviceIdSchema, type DeviceId } from "@floyo/core/events";
import type { SeqRanges } from "@floyo/core/sync";
import * as v from "valibot";
import { decodeLines, encodeLine } from "./checked-lines.ts";
import type { DurableFiles } from "./durable-files.ts";

/** Beside the segments: whose log it is, and which numbers need not be sent (again): acknowledged, forgotten, erased. */
export type LogLedger = { readonly device: DeviceId; readonly settled: SeqRanges };

const ledgerName = "ledger";
const ledgerSchema = v.object({ device: deviceIdSchema, settled: v.array(v.tuple([v.number(), v.number()])) });

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
