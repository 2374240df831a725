import { readConsent } from "@floyo/core/settings";
import { commands, window } from "vscode";
import type { Floyo } from "./floyo.ts";

const answer = "Read and Answer";

/** When the words are others than those that the person agreed to, that is said and asked; until the answer it is off. */
export async function askAnew(floyo: Floyo): Promise<void> {
  const { receipts, account } = await floyo.device.state.read();
  const isOutdated = (purpose: "recording" | "sync") => readConsent(receipts, purpose, "vscode").state === "outdated";
  if (isOutdated("recording")) {
    const words = "What Floyo asks has changed, so recording is off until you answer again. What was recorded is kept.";
    if ((await window.showInformationMessage(words, answer)) === answer) await commands.executeCommand("floyo.turnOn");
  }
  if (account !== undefined && isOutdated("sync")) {
    const words = "What Floyo asks about sync has changed, so nothing is sent until you answer again. Nothing is lost.";
    if ((await window.showInformationMessage(words, answer)) === answer) await commands.executeCommand("floyo.syncNow");
  }
}
