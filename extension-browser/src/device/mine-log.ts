import { findTargets } from "@floyo/core/automations";
import { mineRoutines } from "@floyo/core/mining";
import { currentSuggestions, pickInterruptions } from "@floyo/core/suggestions";
import {
  finishDeletion,
  forgetNames,
  forgetOldEvents,
  keepRoutines,
  readRetokenised,
  recordAnnouncement,
  retokeniseState,
  type DeviceState,
} from "@floyo/core/sync";
import type { Device } from "./device.ts";

/** Forgets what is too old, mines the rest, and lets at most the agreed number of new suggestions interrupt. */
export async function mineLog(device: Device, nowSeconds: number, timeZone: string): Promise<void> {
  const { state } = device;
  const started = await state.read();
  await finishDeletion(device);
  await forgetOldEvents(device, nowSeconds);
  const { events, successors } = await readRetokenised(device);
  const follow = (before: DeviceState) => retokeniseState(before, successors, nowSeconds);
  const known = follow(await state.read()).routines;
  const routines = mineRoutines(events, { known, nowSeconds, timeZone });
  await state.update((before) => announce(keepRoutines(follow(before), routines, started), nowSeconds, timeZone));
  await forgetNames(device, successors.values());
}

function announce(state: DeviceState, nowSeconds: number, timeZone: string): DeviceState {
  const fresh = pickInterruptions({
    suggestions: currentSuggestions(state, nowSeconds, findTargets),
    announced: state.announced,
    settings: state.settings,
    nowSeconds,
    timeZone,
  });
  return fresh.reduce((next, { id }) => recordAnnouncement(next, id, nowSeconds), state);
}
