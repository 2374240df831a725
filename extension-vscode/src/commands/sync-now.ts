import type { SyncReport } from "@floyo/core/sync";
import { ProgressLocation, window } from "vscode";
import { askToSync } from "../ask-to-sync.ts";
import { tellFailure } from "../failure-words.ts";
import type { Floyo } from "../floyo.ts";

/** The person asks: a wait that Floyo chose by itself is cut short, one that the server asked for is not. */
export async function syncNow(floyo: Floyo): Promise<void> {
  if (!(await askToSync(floyo))) return;
  const where = { location: ProgressLocation.Window, title: "Floyo: syncing" };
  const report = await window.withProgress(where, () => floyo.sync({ isAsked: true }));
  if (report.failure !== undefined) void tellFailure(report.failure);
  else window.setStatusBarMessage(reportToSentence(report), 5000);
}

function reportToSentence({ sent, quarantined }: SyncReport): string {
  const aside = quarantined === 0 ? "" : ` ${quarantined} that the server can't take are set aside.`;
  return `Floyo is in sync: ${sent} sent.${aside}`;
}
