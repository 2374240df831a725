import { findTargets } from "@floyo/core/automations";
import { mineRoutines } from "@floyo/core/mining";
import { pickInterruptions, suggest, type Suggestion } from "@floyo/core/suggestions";
import { keepRoutines, recordAnnouncement, type DeviceState } from "@floyo/core/sync";
import { commands, window } from "vscode";
import type { Floyo } from "./floyo.ts";

const secondsPerDay = 86_400;

/** Forgets what is too old, mines the rest, and lets at most the agreed number of new suggestions interrupt. */
export async function mineLog(floyo: Floyo): Promise<void> {
  const { log, state } = floyo.device;
  const [nowSeconds, timeZone] = [floyo.nowSeconds(), floyo.timeZone()];
  const { settings, routines: known } = await state.read();
  await log.forget(nowSeconds - settings.retentionDays * secondsPerDay);
  const routines = mineRoutines(await log.read(0), { known, nowSeconds, timeZone });
  const kept = await floyo.change((before) => keepRoutines(before, routines));
  if (kept.ok) await announce(floyo, kept.value);
}

/** The server's, which come from all devices of the person, or this device's own. */
export function currentSuggestions(state: DeviceState, nowSeconds: number): readonly Suggestion[] {
  if (state.suggestions !== undefined) return state.suggestions;
  const decisions = state.decisions.map(({ decision }) => decision);
  return suggest({ routines: state.routines, decisions, nowSeconds, targetsOf: findTargets });
}

async function announce(floyo: Floyo, state: DeviceState): Promise<void> {
  const [nowSeconds, timeZone] = [floyo.nowSeconds(), floyo.timeZone()];
  const fresh = pickInterruptions({
    suggestions: currentSuggestions(state, nowSeconds),
    announced: state.announced,
    perDay: state.settings.suggestionsPerDay,
    nowSeconds,
    timeZone,
  });
  if (fresh.length === 0) return;
  await floyo.change((before) => fresh.reduce((next, { id }) => recordAnnouncement(next, id, nowSeconds), before));
  const show = "Show Suggestion";
  const chosen = await window.showInformationMessage("Floyo noticed a chore that could run by itself.", show);
  if (chosen === show) await commands.executeCommand("floyo.suggestions.focus");
}
