import { acknowledgeLoss } from "@floyo/core/sync";
import { commands, window } from "vscode";
import type { Floyo } from "./floyo.ts";
import { lossToSentences } from "./loss-words.ts";

const show = "Show Floyo";

/** Says once, over all windows, what of the device state was damaged and began anew. */
export async function tellLoss(floyo: Floyo): Promise<void> {
  const { lost } = await floyo.device.state.read();
  if (lost.length === 0) return;
  const answer = window.showWarningMessage(lossToSentences(lost), show);
  await floyo.change(acknowledgeLoss);
  if ((await answer) === show) await commands.executeCommand("floyo.activity.focus");
}
