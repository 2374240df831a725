import { window } from "vscode";
import type { Floyo } from "../floyo.ts";
import { keepSyncAnswer } from "../keep-sync-answer.ts";

/** As short a way back as the way there was. */
export async function stopSyncing(floyo: Floyo): Promise<void> {
  if (!(await keepSyncAnswer(floyo, { purpose: "sync", granted: false }))) return;
  window.setStatusBarMessage("Floyo no longer syncs. What had not left stays here.", 5000);
}
