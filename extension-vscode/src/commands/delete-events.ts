import { deleteEvents } from "@floyo/core/sync";
import { chooseEvents, countToWords, deletedToWords, deletionToWords } from "@floyo/core/view";
import { ProgressLocation, window } from "vscode";
import { tellFailure } from "../failure-words.ts";
import type { Floyo } from "../floyo.ts";
import { hasConsent } from "../has-consent.ts";
import { mineLog } from "../mine-log.ts";
import { readNoted } from "../read-noted.ts";
import { pickEvents } from "./pick-events.ts";

const yes = { title: "Delete" };
const no = { title: "Keep Them", isCloseAffordance: true };

/** A time, a site or a folder: says how many events that is, and asks once. */
export async function deleteNoted(floyo: Floyo): Promise<void> {
  const noted = await readNoted(floyo);
  const { events, context } = noted;
  if (events.length === 0) return void window.showInformationMessage("Nothing is noted here.");
  const choice = await pickEvents(noted);
  if (choice === undefined) return;
  const chosen = chooseEvents(events, choice, context);
  const count = countToWords(chosen, events.length, context);
  if (chosen.length === 0) return void window.showInformationMessage(`That is ${count}: nothing to delete.`);
  const isTelemetryOff = floyo.settings.isTelemetryOff();
  const state = await floyo.device.state.read();
  const detail = deletionToWords(state, { surface: "vscode", isTelemetryOff });
  if ((await window.showWarningMessage(`Delete ${count}?`, { modal: true, detail }, yes, no)) !== yes) return;
  const where = { location: ProgressLocation.Window, title: "Floyo: deleting" };
  const deleted = await window.withProgress(where, () => deleteEvents(floyo.device, chosen));
  if (!deleted.ok) return void tellFailure(deleted.code);
  if (hasConsent(state)) await mineLog(floyo, { isWatching: true });
  else await floyo.refresh();
  window.setStatusBarMessage(`Floyo: ${deletedToWords(chosen.length, context.locale)}`, 5000);
}
