import { mineRoutines } from "@floyo/core/mining";
import { findTargets } from "@floyo/core/automations";
import { currentSuggestions, pickInterruptions } from "@floyo/core/suggestions";
import {
  changeSettings,
  finishDeletion,
  forgetNames,
  forgetOldEvents,
  keepRoutines,
  readRetokenised,
  recordAnnouncement,
  retokeniseState,
  type DeviceState,
} from "@floyo/core/sync";
import { commands, window } from "vscode";
import type { Floyo } from "./floyo.ts";

/** `isWatching`: the person looks at the suggestions, so that a new one need not interrupt. */
export type Mining = { readonly isWatching: boolean };

/** Forgets what is too old, mines the rest, and lets at most the agreed number of new suggestions interrupt. */
export async function mineLog(floyo: Floyo, { isWatching }: Mining): Promise<void> {
  const { state } = floyo.device;
  const [nowSeconds, timeZone] = [floyo.nowSeconds(), floyo.timeZone()];
  const started = await state.read();
  await finishDeletion(floyo.device);
  await forgetOldEvents(floyo.device, nowSeconds);
  const { events, successors } = await readRetokenised(floyo.device);
  const follow = (before: DeviceState) => retokeniseState(before, successors, nowSeconds);
  const known = follow(await state.read()).routines;
  const routines = mineRoutines(events, { known, nowSeconds, timeZone });
  const kept = await floyo.change((before) => keepRoutines(follow(before), routines, started));
  await forgetNames(floyo.device, successors.values());
  if (kept.ok && (await countFresh(floyo, kept.value)) > 0 && !isWatching) await interrupt(floyo);
}

/** Those that may interrupt today; they count as told from now on. */
async function countFresh(floyo: Floyo, state: DeviceState): Promise<number> {
  const [nowSeconds, timeZone] = [floyo.nowSeconds(), floyo.timeZone()];
  const fresh = pickInterruptions({
    suggestions: currentSuggestions(state, nowSeconds, findTargets),
    announced: state.announced,
    settings: state.settings,
    nowSeconds,
    timeZone,
  });
  const tell = (before: DeviceState) =>
    fresh.reduce((next, { id }) => recordAnnouncement(next, id, nowSeconds), before);
  if (fresh.length > 0) await floyo.change(tell);
  return fresh.length;
}

const show = "Show Suggestion";
const notAgain = "Don't Show Again";

async function interrupt(floyo: Floyo): Promise<void> {
  const words = "Floyo noticed a chore that could run by itself.";
  const chosen = await window.showInformationMessage(words, show, notAgain);
  if (chosen === show) await commands.executeCommand("floyo.suggestions.focus");
  if (chosen !== notAgain) return;
  const silence = (state: DeviceState) => ({ ...state.settings, suggestionsPerDay: 0 });
  await floyo.change((state) => changeSettings(state, { settings: silence(state) }, floyo.nowSeconds()));
}
