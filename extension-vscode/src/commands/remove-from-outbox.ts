import { batchLimit } from "@floyo/core/sync";
import { entryToOutboxLine } from "@floyo/core/view";
import { window } from "vscode";
import type { Floyo } from "../floyo.ts";
import { readViewContext } from "../views/view-context.ts";

/** A veto: what is picked is deleted here and never sent; its number stays, so that the gap is declared. */
export async function removeFromOutbox(floyo: Floyo): Promise<void> {
  const { log } = floyo.device;
  const pending = await log.pending(batchLimit);
  const context = await readViewContext(floyo, pending);
  const lines = pending.map((entry) => entryToOutboxLine(entry, context)).filter(({ canVeto }) => canVeto);
  if (lines.length === 0) return void window.showInformationMessage("Nothing waits to be sent.");
  const items = lines.map(({ text, seq }) => ({ label: text, seq }));
  const picked = await window.showQuickPick(items, {
    title: "Remove from What Will Be Sent",
    placeHolder: "What you pick is deleted here and never sent",
    canPickMany: true,
  });
  if (picked === undefined || picked.length === 0) return;
  const seqs = picked.map(({ seq }) => seq);
  await log.remove(seqs, "veto");
  await floyo.refresh();
}
