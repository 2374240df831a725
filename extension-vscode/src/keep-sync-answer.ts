import type { DevicePurpose } from "@floyo/core/settings";
import { answerSync } from "@floyo/core/sync";
import { createReceipt } from "./create-receipt.ts";
import { tellFailure } from "./failure-words.ts";
import type { Floyo } from "./floyo.ts";

export type SyncAnswer = {
  readonly purpose: Extract<DevicePurpose, "sync" | "sync-despite-telemetry-off">;
  readonly granted: boolean;
};

/** False when it could not be kept; that was said then. */
export async function keepSyncAnswer(floyo: Floyo, answer: SyncAnswer): Promise<boolean> {
  const kept = await answerSync(floyo.device, createReceipt({ ...answer, nowSeconds: floyo.nowSeconds() }));
  if (!kept.ok) void tellFailure(kept.code);
  await floyo.refresh();
  return kept.ok;
}
