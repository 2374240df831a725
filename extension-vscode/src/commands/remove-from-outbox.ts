import { wasEverAgreed } from "@floyo/core/settings";
import { batchLimit, isSyncRefused } from "@floyo/core/sync";
import { entryToOutboxLine, groupOutbox } from "@floyo/core/view";
import { QuickPickItemKind, window, type QuickPickItem } from "vscode";
import type { Floyo } from "../floyo.ts";
import { readViewContext } from "../views/view-context.ts";

type Choice = QuickPickItem & { readonly seqs: readonly number[] };

const heading = (label: string): Choice => ({ label, kind: QuickPickItemKind.Separator, seqs: [] });

/** A veto: what is picked is deleted here and never sent; its number stays, so that the gap is declared. */
export async function removeFromOutbox(floyo: Floyo): Promise<void> {
  const { log } = floyo.device;
  const { receipts } = await floyo.device.state.read();
  const mayHold = wasEverAgreed(receipts) && !isSyncRefused({ receipts, surface: "vscode" });
  const pending = mayHold ? await log.pending(batchLimit) : [];
  const context = await readViewContext(floyo, pending);
  const lines = pending.map((entry) => entryToOutboxLine(entry, context)).filter(({ canVeto }) => canVeto);
  if (lines.length === 0) return void window.showInformationMessage("Nothing waits to be sent.");
  const groups = groupOutbox(pending, context).map(({ text, seqs }) => ({
    label: text,
    description: `all ${seqs.length} events`,
    seqs,
  }));
  const single = lines.map(({ text, seq }) => ({ label: text, seqs: [seq] }));
  const items: Choice[] =
    groups.length === 0 ? single : [heading("Together"), ...groups, heading("One by one"), ...single];
  const picked = await window.showQuickPick(items, {
    title: "Remove from What Will Be Sent",
    placeHolder: "What you pick is deleted here and never sent",
    canPickMany: true,
  });
  if (picked === undefined || picked.length === 0) return;
  await log.remove([...new Set(picked.flatMap(({ seqs }) => seqs))], "veto");
  await floyo.refresh();
}
