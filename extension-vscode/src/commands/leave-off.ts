import { recordConsent } from "@floyo/core/sync";
import { window } from "vscode";
import { createReceipt } from "../create-receipt.ts";
import type { Floyo } from "../floyo.ts";

/** The other answer, of equal weight. It is kept like a yes, and nothing else is. */
export async function leaveOff(floyo: Floyo): Promise<void> {
  const refusal = createReceipt({ purpose: "recording", granted: false, nowSeconds: floyo.nowSeconds() });
  const kept = await floyo.change((state) => recordConsent(state, refusal));
  if (kept.ok) window.setStatusBarMessage("Floyo stays off. Nothing is recorded.", 5000);
}
