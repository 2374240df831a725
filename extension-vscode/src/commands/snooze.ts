import { window } from "vscode";
import type { Floyo } from "../floyo.ts";
import { decide } from "./decide.ts";
import { pickSuggestion } from "./pick-suggestion.ts";

const day = 86_400;
const choices = [
  { label: "Until tomorrow", seconds: day },
  { label: "For a week", seconds: 7 * day },
  { label: "For a month", seconds: 30 * day },
];

export async function snooze(floyo: Floyo, item: unknown): Promise<void> {
  const suggestion = await pickSuggestion(floyo, item);
  if (suggestion === undefined) return;
  const choice = await window.showQuickPick(choices, { title: "Snooze Suggestion" });
  if (choice === undefined) return;
  await decide(floyo, suggestion, { kind: "snooze", until: floyo.nowSeconds() + choice.seconds });
}
