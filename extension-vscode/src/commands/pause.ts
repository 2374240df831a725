import { pauseFor, pauseUntilResumed, type Settings } from "@floyo/core/settings";
import { changeSettings } from "@floyo/core/sync";
import { window } from "vscode";
import type { Floyo } from "../floyo.ts";

type Choice = { readonly label: string; readonly pause: (settings: Settings, nowSeconds: number) => Settings };

const minutes =
  (count: number): Choice["pause"] =>
  (settings, nowSeconds) =>
    pauseFor(settings, count * 60, nowSeconds);

const choices: readonly Choice[] = [
  { label: "For 15 minutes", pause: minutes(15) },
  { label: "For an hour", pause: minutes(60) },
  { label: "Until tomorrow", pause: (settings, now) => pauseFor(settings, secondsToMidnight(now), now) },
  { label: "Until I resume", pause: pauseUntilResumed },
];

/** Holds on every device that the person syncs. */
export async function pause(floyo: Floyo): Promise<void> {
  const choice = await window.showQuickPick(choices, { title: "Pause Recording" });
  if (choice === undefined) return;
  const nowSeconds = floyo.nowSeconds();
  await floyo.change((state) =>
    changeSettings(state, { settings: choice.pause(state.settings, nowSeconds) }, nowSeconds),
  );
}

function secondsToMidnight(nowSeconds: number): number {
  const midnight = new Date(nowSeconds * 1000).setHours(24, 0, 0, 0);
  return midnight / 1000 - nowSeconds;
}
