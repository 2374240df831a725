import { wasEverAgreed, type ConsentReceipt } from "../settings/index.ts";
import { recordConsent } from "./device-steps.ts";
import { isSyncRefused } from "./is-sync-allowed.ts";
import type { SyncPorts } from "./sync-ports.ts";

/**
 * Keeps an answer about sync, and what follows from it. What waits at a no stays here for good, and so does what is noted
 * until a later yes: that one is to what comes after it. A no is kept first, so that nothing leaves meanwhile; such a yes last.
 */
export async function answerSync({ log, state }: Pick<SyncPorts, "log" | "state">, receipt: ConsentReceipt) {
  const { receipts } = await state.read();
  const hasLog = wasEverAgreed(receipts);
  if (hasLog && receipt.granted && isSyncRefused({ ...receipt, receipts })) await log.keepHere();
  const kept = await state.update((device) => recordConsent(device, receipt));
  if (hasLog && !receipt.granted && kept.ok) await log.keepHere();
  return kept;
}
