import { failure, success, type Result } from "@floyo/core/result";
import { consentTextHash, secondToStartMs, wasEverAgreed, type ConsentReceipt } from "@floyo/core/settings";
import { answerSync, forgetNames, recordConsent } from "@floyo/core/sync";
import { consentTextToString, recordingText, syncText } from "../consent-text.ts";
import type { Device } from "./device.ts";
import { pendingEventSeqs } from "./pending-events.ts";

const texts = { recording: recordingText, sync: syncText };

export type ConsentAnswer = { readonly purpose: keyof typeof texts; readonly granted: boolean };

/** The receipt first; then what follows from it. */
export async function answerConsent(
  device: Device,
  { purpose, granted }: ConsentAnswer,
  nowMs: number,
): Promise<Result<undefined, string>> {
  const at = Math.floor(nowMs / 1000);
  const receipt = createReceipt(purpose, granted, at);
  const kept = await (purpose === "sync"
    ? answerSync(device, receipt)
    : device.state.update((state) => recordConsent(state, receipt)));
  if (!kept.ok) return failure(kept.code);
  if (purpose === "sync") return success(undefined);
  if (!granted) {
    await emptyOutbox(device);
    return success(undefined);
  }
  await device.cursor.save({ throughMs: secondToStartMs(at), recorded: [] });
  const keys = await device.openKeys();
  return keys.ok ? success(undefined) : failure(keys.code);
}

function createReceipt(purpose: ConsentAnswer["purpose"], granted: boolean, at: number): ConsentReceipt {
  const text = texts[purpose];
  const textHash = consentTextHash(consentTextToString(text));
  return { purpose, surface: "browser", granted, at, textVersion: text.version, textHash };
}

/** What has not left will not leave: of each unsent event only its number stays. */
async function emptyOutbox(device: Device): Promise<void> {
  const { log, cursor, state } = device;
  if (!wasEverAgreed((await state.read()).receipts)) return;
  await cursor.clear();
  const seqs = await pendingEventSeqs(log);
  if (seqs.length > 0) await log.remove(seqs, "deletion");
  await forgetNames(device);
}
