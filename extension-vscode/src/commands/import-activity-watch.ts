import type { ActivityEvent } from "@floyo/core/events";
import { ProgressLocation, window, type Uri } from "vscode";
import { tellFailure } from "../failure-words.ts";
import type { Floyo } from "../floyo.ts";
import { hasConsent } from "../has-consent.ts";
import { keepImport } from "../keep-import.ts";
import { mineLog } from "../mine-log.ts";
import { readImport, type ReadImport } from "../read-import.ts";

const yes = { title: "Import" };
const no = { title: "Don't Import", isCloseAffordance: true };
const remove = "Remove Them";
const ok = "OK";

/** Reads in what ActivityWatch noted, after the person picked the file and saw how much it is. */
export async function importActivityWatch(floyo: Floyo): Promise<void> {
  if (!(await mayImport(floyo))) return;
  const file = await pickFile();
  if (file === undefined) return;
  const read = await showProgress("Reading the export", () => readImport(floyo, file));
  if (!read.ok) return void tellFailure(read.code);
  if (read.value.fresh.length === 0) return void window.showInformationMessage(nothingNew(read.value), ok);
  const question = { modal: true, detail: await explain(floyo, read.value) };
  if ((await window.showInformationMessage(ask(read.value), question, yes, no)) !== yes) return;
  if (!(await mayImport(floyo))) return;
  const kept = await showProgress("Importing", () => keepImport(read.value.fresh, floyo.device));
  await mineLog(floyo, { isWatching: true });
  if (!kept.ok) return void tellFailure(kept.code);
  await offerRemoval(floyo, kept.value);
}

/** Asked before the person looks for a file, and once more before anything is kept: another window may have paused. */
async function mayImport(floyo: Floyo): Promise<boolean> {
  const state = await floyo.device.state.read();
  const { pausedUntil } = state.settings;
  const isOn = hasConsent(state) && state.settings.recording.vscode && floyo.settings.isRecordingAllowed();
  if (isOn && pausedUntil <= floyo.nowSeconds()) return true;
  void tellFailure("recording-off");
  return false;
}

async function pickFile(): Promise<Uri | undefined> {
  const title = "Import from ActivityWatch";
  const filters = { "Export of ActivityWatch": ["json"] };
  return (await window.showOpenDialog({ title, filters, openLabel: "Read" }))?.[0];
}

const showProgress = <T>(title: string, task: () => Promise<T>): Thenable<T> =>
  window.withProgress({ location: ProgressLocation.Notification, title: `Floyo: ${title}…` }, task);

const amount = (count: number): string =>
  count === 1 ? "one opening of a file" : `${count.toLocaleString()} openings of files`;

const ask = ({ fresh }: ReadImport): string => `Import ${amount(fresh.length)} from ActivityWatch?`;

const nothingNew = ({ tooOld }: ReadImport): string =>
  tooOld === 0
    ? "The export tells of no file that Floyo may note and has not noted yet."
    : `The export tells of no file that Floyo may note and has not noted yet, but for ${amount(tooOld)} from before the time that it keeps.`;

async function explain(floyo: Floyo, { fresh, tooOld }: ReadImport): Promise<string> {
  const { settings, account } = await floyo.device.state.read();
  const [first, last] = [fresh[0], fresh.at(-1)].map((one) =>
    new Date((one?.event.at ?? 0) * 1000).toLocaleDateString(),
  );
  const sentences = [
    `They are from ${first} to ${last}, whether recording was on then or not, and are noted like everything else:`,
    `names as codes that can be read on this computer only${account === undefined ? "" : ", and synced if you sync"}.`,
    "What you ignore, private windows and the titles of windows and pages are left out.",
    tooOld > 0
      ? `As is what is older than the ${settings.retentionDays} days that Floyo keeps: ${amount(tooOld)}.`
      : "",
  ];
  return sentences.join(" ").trim();
}

async function offerRemoval(floyo: Floyo, events: readonly ActivityEvent[]): Promise<void> {
  const answer = await window.showInformationMessage(`Floyo imported ${amount(events.length)}.`, ok, remove);
  if (answer !== remove) return;
  const seqs = events.map(({ seq }) => seq);
  await floyo.device.log.remove(seqs, "deletion");
  await mineLog(floyo, { isWatching: true });
  window.setStatusBarMessage("What was imported is removed.", 5000);
}
