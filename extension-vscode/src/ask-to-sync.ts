import { isSyncAllowed } from "@floyo/core/sync";
import { window } from "vscode";
import { consentDetail, consentTexts } from "./consent-text.ts";
import type { Floyo } from "./floyo.ts";
import { hasConsent } from "./has-consent.ts";
import { keepSyncAnswer, type SyncAnswer } from "./keep-sync-answer.ts";

const yes = { title: "Sync" };
const no = { title: "Keep It Here", isCloseAffordance: true };

/** Asks what has not been agreed to yet; with telemetry off that is a second question. Both answers are kept. */
export async function askToSync(floyo: Floyo): Promise<boolean> {
  const isTelemetryOff = floyo.settings.isTelemetryOff();
  if (!(await ask(floyo, "sync"))) return false;
  if (isTelemetryOff && !(await ask(floyo, "sync-despite-telemetry-off"))) return false;
  return isSyncAllowed({ ...(await floyo.device.state.read()), surface: "vscode", isTelemetryOff });
}

async function ask(floyo: Floyo, purpose: SyncAnswer["purpose"]): Promise<boolean> {
  if (hasConsent(await floyo.device.state.read(), purpose)) return true;
  const text = consentTexts[purpose];
  const question = { modal: true, detail: consentDetail(text) };
  const answer = await window.showInformationMessage(text.title, question, yes, no);
  const granted = answer === yes;
  return (await keepSyncAnswer(floyo, { purpose, granted })) && granted;
}
