import { changeSettings } from "@floyo/core/sync";
import { window } from "vscode";
import type { Floyo } from "../floyo.ts";

const maxDays = 3650;

/** How long events are kept. What is older goes with the next look for chores, within half an hour. */
export async function chooseRetention(floyo: Floyo): Promise<void> {
  const { settings } = await floyo.device.state.read();
  const text = await window.showInputBox({
    title: "How Long Events Are Kept",
    prompt: "Days. Older events are forgotten; the habits that were found in them stay.",
    value: String(settings.retentionDays),
    validateInput: (typed) => (readDays(typed) === undefined ? `A whole number from 1 to ${maxDays}.` : undefined),
  });
  const retentionDays = text === undefined ? undefined : readDays(text);
  if (retentionDays === undefined) return;
  const changed = await floyo.change((state) =>
    changeSettings(state, { settings: { ...state.settings, retentionDays } }, floyo.nowSeconds()),
  );
  if (changed.ok) window.setStatusBarMessage(`Floyo keeps events for ${retentionDays} days.`, 5000);
}

function readDays(text: string): number | undefined {
  const days = Number(text);
  return text.trim() !== "" && Number.isInteger(days) && days >= 1 && days <= maxDays ? days : undefined;
}
