import { suggestionToCard, type SuggestionCard } from "@floyo/core/view";
import type { Floyo } from "../floyo.ts";
import { readSuggestions } from "../read-suggestions.ts";
import { readViewContext } from "./view-context.ts";

/** Markdown. Names come from files and are escaped: they may say anything. */
export async function composeSuggestion(floyo: Floyo, id: string): Promise<string> {
  const suggestion = (await readSuggestions(floyo)).find((one) => one.id === id);
  if (suggestion === undefined) return "This suggestion is gone: you have decided on it, or the chore has changed.\n";
  return cardToMarkdown(suggestionToCard(suggestion, await readViewContext(floyo, suggestion)));
}

function cardToMarkdown({ title, when, evidence, confidence, steps, native, automations }: SuggestionCard): string {
  const list = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join("\n");
  const natives = native.map(({ service, does, page }) => `[${escapeMarkdown(does)}](${page}) (${service} itself)`);
  return [
    `# ${escapeMarkdown(title)}`,
    ...(when === undefined ? [] : [escapeMarkdown(when)]),
    "## Why you see this",
    list([...evidence.map(escapeMarkdown), `${confidence.words} (${Math.round(confidence.share * 100)} %)`]),
    "## The chore",
    steps
      .map(({ text, isByHand }, index) => `${index + 1}. ${escapeMarkdown(text)}${isByHand ? " *(by hand)*" : ""}`)
      .join("\n"),
    "## What could do it",
    list([
      ...natives,
      ...automations.map(({ label, about }) => `**${escapeMarkdown(label)}**: ${escapeMarkdown(about)}`),
    ]),
    "Use **Floyo: Insert Automation…**, **Floyo: Snooze Suggestion…** or **Floyo: Never Suggest This Again**.",
    "",
  ].join("\n\n");
}

const escapeMarkdown = (text: string): string => text.replaceAll(/[\\`*_{}[\]<>()#+\-.!|&]/g, "\\$&");
