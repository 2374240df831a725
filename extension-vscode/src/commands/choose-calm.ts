import { minuteToTime, noQuietHours, timeToMinute, type QuietHours, type Settings } from "@floyo/core/settings";
import { changeSettings } from "@floyo/core/sync";
import { window } from "vscode";
import type { Floyo } from "../floyo.ts";

const mostPerDay = 20;

/** How many new suggestions may interrupt in a day, and between which times none may. */
export async function chooseCalm(floyo: Floyo): Promise<void> {
  const { settings } = await floyo.device.state.read();
  const suggestionsPerDay = await askPerDay(settings);
  if (suggestionsPerDay === undefined) return;
  const quietHours = await askQuietHours(settings);
  if (quietHours === undefined) return;
  const change = { suggestionsPerDay, quietHours };
  const changed = await floyo.change((state) =>
    changeSettings(state, { settings: { ...state.settings, ...change } }, floyo.nowSeconds()),
  );
  if (changed.ok) window.setStatusBarMessage("Floyo keeps that, for all your devices.", 5000);
}

async function askPerDay({ suggestionsPerDay }: Settings): Promise<number | undefined> {
  const text = await window.showInputBox({
    title: "When Suggestions Interrupt (1/2)",
    prompt: "New suggestions a day, at most. With 0 none interrupts; all are in the side bar.",
    value: String(suggestionsPerDay),
    validateInput: (typed) => (readCount(typed) === undefined ? `A whole number from 0 to ${mostPerDay}.` : undefined),
  });
  return text === undefined ? undefined : readCount(text);
}

async function askQuietHours({ quietHours }: Settings): Promise<QuietHours | undefined> {
  const { from, to } = quietHours;
  const text = await window.showInputBox({
    title: "When Suggestions Interrupt (2/2)",
    prompt: "Quiet from and to, as 22:00-07:00. Empty for no quiet hours.",
    value: from === to ? "" : `${minuteToTime(from)}-${minuteToTime(to)}`,
    validateInput: (typed) => (readQuietHours(typed) === undefined ? "Two times, as 22:00-07:00." : undefined),
  });
  return text === undefined ? undefined : readQuietHours(text);
}

function readCount(text: string): number | undefined {
  const count = Number(text);
  return text.trim() !== "" && Number.isInteger(count) && count >= 0 && count <= mostPerDay ? count : undefined;
}

function readQuietHours(text: string): QuietHours | undefined {
  if (text.trim() === "") return noQuietHours;
  const [from, to, ...others] = text.split(/[-\u2013]/).map(timeToMinute);
  return from === undefined || to === undefined || others.length > 0 ? undefined : { from, to };
}
