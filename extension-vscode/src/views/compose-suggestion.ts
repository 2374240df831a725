import { backtestAutomation } from "@floyo/core/automations";
import type { ActivityEvent } from "@floyo/core/events";
import type { Suggestion } from "@floyo/core/suggestions";
import type { ReadEvidence } from "@floyo/core/sync";
import {
  backtestToDiff,
  listDoubts,
  listVariants,
  openEvidence,
  suggestionToCard,
  type BacktestDiff,
  type EvidenceTime,
  type Variant,
  type ViewContext,
} from "@floyo/core/view";
import type { Floyo } from "../floyo.ts";
import { readSuggestions } from "../read-suggestions.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { readViewContext } from "./view-context.ts";

/** Markdown. Names come from files and are escaped: they may say anything. */
export async function composeSuggestion(floyo: Floyo, id: string, readEvidence: ReadEvidence): Promise<string> {
  const suggestion = (await readSuggestions(floyo)).find((one) => one.id === id);
  if (suggestion === undefined) return "This suggestion is gone: you have decided on it, or the chore has changed.\n";
  const events = await readEvidence(suggestion);
  return suggestionToMarkdown(suggestion, events, await readViewContext(floyo, [suggestion, events]));
}

const toList = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join("\n");

function suggestionToMarkdown(suggestion: Suggestion, events: readonly ActivityEvent[], context: ViewContext): string {
  const card = suggestionToCard(suggestion, context);
  const backtest = backtestAutomation(suggestion, events, context);
  const natives = card.native.map(
    ({ service, does, page }) => `[${escapeMarkdown(does)}](${page}) (${service} itself)`,
  );
  return [
    `# ${escapeMarkdown(card.title)}`,
    ...(card.when === undefined ? [] : [escapeMarkdown(card.when)]),
    "## Why you see this",
    `${card.confidence.words} (${Math.round(card.confidence.share * 100)} %)`,
    toList(listDoubts(suggestion, context)),
    ...timesToMarkdown(card.evidence.join(" · "), openEvidence(suggestion.evidence, events, context)),
    ...variantsToMarkdown(listVariants(suggestion.evidence, events, context)),
    "## The chore",
    card.steps
      .map(({ text, isByHand }, index) => `${index + 1}. ${escapeMarkdown(text)}${isByHand ? " *(by hand)*" : ""}`)
      .join("\n"),
    "## What could do it",
    toList([
      ...natives,
      ...card.automations.map(({ label, about }) => `**${escapeMarkdown(label)}**: ${escapeMarkdown(about)}`),
    ]),
    ...(backtest === undefined ? [] : backtestToMarkdown(backtestToDiff(backtest, context))),
    "Use **Floyo: Insert Automation…**, **Floyo: Snooze Suggestion…**, **Floyo: Never Suggest This Again** or **Floyo: Say What Is Wrong…**.",
    "",
  ].join("\n\n");
}

/** Numbers, which open to what is behind them. A summary is HTML, where only our own words stand. */
const timesToMarkdown = (numbers: string, times: readonly EvidenceTime[]): readonly string[] => [
  `<details><summary>${numbers}</summary>`,
  ...times.flatMap(({ heading, lines }) => [`**${escapeMarkdown(heading)}**`, toList(lines.map(escapeMarkdown))]),
  "</details>",
];

/** What is always done in the same way needs no word. */
const variantsToMarkdown = (variants: readonly Variant[]): readonly string[] =>
  variants.length < 2
    ? []
    : variants.flatMap(({ seen, words, times }) => [escapeMarkdown(words), ...timesToMarkdown(seen, times)]);

/** As text in a fence, where nothing is escaped and no line can end it: each begins with its sign. */
const backtestToMarkdown = ({ summary, times }: BacktestDiff): readonly string[] => [
  "## What the automation would have done",
  summary,
  ...times.flatMap(({ heading, lines }) => [
    `**${escapeMarkdown(heading)}**`,
    ["```diff", ...lines.map(({ sign, text }) => `${sign} ${text}`), "```"].join("\n"),
  ]),
];
