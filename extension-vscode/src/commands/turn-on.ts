import { changeSettings, recordConsent } from "@floyo/core/sync";
import { window } from "vscode";
import { createReceipt } from "../create-receipt.ts";
import { consentDetail, recordingText } from "../consent-text.ts";
import type { Floyo } from "../floyo.ts";
import { leaveOff } from "./leave-off.ts";

const on = { title: "Turn On" };
const onElsewhereToo = { title: "Turn On, Files Elsewhere Too" };
const off = { title: "Leave Off", isCloseAffordance: true };

/** Asks for consent. A no stores nothing but itself. */
export async function turnOn(floyo: Floyo): Promise<void> {
  const question = { modal: true, detail: consentDetail(recordingText) };
  const answer = await window.showInformationMessage(recordingText.title, question, on, onElsewhereToo, off);
  if (answer !== on && answer !== onElsewhereToo) return leaveOff(floyo);
  const outsideWorkspaces = answer === onElsewhereToo;
  const nowSeconds = floyo.nowSeconds();
  const receipt = (purpose: "recording" | "outside-workspaces", granted: boolean) =>
    createReceipt({ purpose, granted, nowSeconds });
  const changed = await floyo.change((state) => {
    const agreed = recordConsent(state, receipt("recording", true));
    const complete = recordConsent(agreed, receipt("outside-workspaces", outsideWorkspaces));
    return changeSettings(complete, { settings: { ...complete.settings, outsideWorkspaces } }, nowSeconds);
  });
  if (!changed.ok) return;
  // Consent counts from the end of its second on, so that nothing from before it is ever recorded.
  await new Promise((resolve) => setTimeout(resolve, (nowSeconds + 1) * 1000 - Date.now()));
  window.setStatusBarMessage("Floyo is on. Pause it at any time in its view.", 5000);
}
