import { findTargets } from "@floyo/core/automations";
import { chooseTimeZone, mineRoutines } from "@floyo/core/mining";
import { suggest } from "@floyo/core/suggestions";
import type { MiningInput, MiningOutput, MiningStore } from "./mining-store.ts";

/** The very core that the devices run, over the events of all of one person's devices. What was decided is applied to it as it is read. */
function mine({ events, known, ...facts }: MiningInput, nowSeconds: number): MiningOutput {
  const routines = mineRoutines(events, { timeZone: chooseTimeZone(events), nowSeconds, known });
  const suggestions = suggest({ routines, decisions: [], nowSeconds, targetsOf: findTargets });
  const minedThrough = events.reduce((newest, { at }) => Math.max(newest, at), 0);
  return { ...facts, minedThrough, routines, suggestions };
}

export async function minePerson(store: MiningStore, subject: string, nowMs: number): Promise<void> {
  const input = await store.read(subject);
  if (input !== undefined) await store.write(mine(input, Math.floor(nowMs / 1000)));
}
