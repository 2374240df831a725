import type { AutomationTarget } from "@floyo/core/suggestions";
import type { ProofWords, SuggestionCard } from "@floyo/core/view";
import { ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from "vscode";
import { inUseToUri } from "./suggestion-document.ts";

/** A row of the tree. Commands find the suggestion by its id, and the automation by its target. */
export type SuggestionItem = TreeItem & {
  readonly children: readonly SuggestionItem[];
  readonly suggestionId?: string;
  readonly target?: AutomationTarget;
};

type Row = {
  readonly label: string;
  readonly icon?: string;
  readonly description?: string;
  readonly children?: readonly SuggestionItem[];
  readonly suggestionId?: string;
  readonly target?: AutomationTarget;
};

/** Where from and where to → when and why (evidence) · how it goes (steps) · what to do about it (settings first, then automations). */
export function suggestionToItem(card: SuggestionCard): SuggestionItem {
  const evidence = [...card.evidence, `${card.confidence.words} (${Math.round(card.confidence.share * 100)} %)`];
  const item = createItem({
    label: card.row.label,
    description: card.row.description,
    suggestionId: card.id,
    children: [
      ...(card.when === undefined ? [] : [createItem({ label: card.when, icon: "calendar" })]),
      ...evidence.map((label) => numberToItem(card.id, label)),
      createItem({ label: "Steps", icon: "list-ordered", children: card.steps.map(stepToItem) }),
      ...card.native.map(nativeToItem),
      ...card.automations.map((automation) => automationToItem(card.id, automation)),
    ],
  });
  return Object.assign(item, {
    id: card.id,
    contextValue: "suggestion",
    tooltip: [card.title, card.when, ...evidence].filter((line) => line !== undefined).join("\n"),
  });
}

/** Opens to the events behind it. */
function numberToItem(suggestionId: string, label: string): SuggestionItem {
  const item = createItem({ label, icon: "history", suggestionId });
  return Object.assign(item, {
    command: { command: "floyo.showSuggestion", title: "Show Suggestion", arguments: [item] },
  });
}

const stepToItem = ({ text, isByHand }: SuggestionCard["steps"][number]): SuggestionItem =>
  createItem({
    label: text,
    icon: isByHand ? "person" : "arrow-small-right",
    ...(isByHand ? { description: "by hand" } : {}),
  });

function nativeToItem({ service, does, page }: SuggestionCard["native"][number]): SuggestionItem {
  const command = { command: "vscode.open", title: "Open Page", arguments: [Uri.parse(page)] };
  return Object.assign(createItem({ label: `${service} itself`, icon: "link-external", description: does }), {
    command,
    tooltip: does,
  });
}

function automationToItem(
  suggestionId: string,
  { target, label, about }: SuggestionCard["automations"][number],
): SuggestionItem {
  const item = createItem({ label, icon: "rocket", suggestionId, target });
  return Object.assign(item, {
    contextValue: "automation",
    tooltip: about,
    command: { command: "floyo.insertAutomation", title: "Insert Automation", arguments: [item] },
  });
}

/** The group of what is in use: what became of each chore, in one line that opens to its weeks. */
export const inUseToItem = (uses: readonly (ProofWords & { readonly id: string })[]): SuggestionItem =>
  Object.assign(createItem({ label: "In use", icon: "check-all", children: uses.map(useToItem) }), { id: "in-use" });

function useToItem({
  id,
  title,
  short,
  since,
  sentence,
  isFailing,
}: ProofWords & { readonly id: string }): SuggestionItem {
  const item = createItem({
    label: short,
    description: title,
    icon: isFailing ? "warning" : "check",
    suggestionId: id,
  });
  return Object.assign(item, {
    contextValue: "inUse",
    tooltip: [title, since, sentence].join("\n"),
    command: { command: "markdown.showPreview", title: "Show", arguments: [inUseToUri(id)] },
  });
}

function createItem({ label, icon, description, children = [], ...rest }: Row): SuggestionItem {
  const state = children.length > 0 ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None;
  return Object.assign(new TreeItem(label, state), {
    children,
    tooltip: label,
    ...rest,
    ...(icon === undefined ? {} : { iconPath: new ThemeIcon(icon) }),
    ...(description === undefined ? {} : { description }),
  });
}
