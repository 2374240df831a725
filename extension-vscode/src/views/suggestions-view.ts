import { Disposable, EventEmitter, window, type TreeView } from "vscode";
import type { Floyo } from "../floyo.ts";
import { hasConsent } from "../has-consent.ts";
import { onChange } from "./on-change.ts";
import { inUseToItem, suggestionToItem, type SuggestionItem } from "./suggestion-items.ts";

const minutesBetweenMinings = 10;

/** Each suggestion with its evidence and the ways to answer it; then what is in use. */
export function registerSuggestionsView(floyo: Floyo): Disposable {
  const changed = new EventEmitter<void>();
  const mineWhenStale = createStaleMiner(floyo);
  const readInUse = createInUseReader(floyo);
  const view: TreeView<SuggestionItem> = window.createTreeView<SuggestionItem>("floyo.suggestions", {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: async (item) => {
        if (item !== undefined) return [...item.children];
        const items = await readItems(floyo);
        const count = items.length;
        view.badge =
          count === 0 ? undefined : { value: count, tooltip: count === 1 ? "1 suggestion" : `${count} suggestions` };
        return [...items, ...(await readInUse())];
      },
      getTreeItem: (item) => item,
    },
  });
  const visibility = view.onDidChangeVisibility(({ visible }) => {
    if (visible) void mineWhenStale();
  });
  return Disposable.from(
    view,
    changed,
    visibility,
    onChange(floyo, async () => changed.fire()),
  );
}

async function readItems(floyo: Floyo): Promise<SuggestionItem[]> {
  if (!hasConsent(await floyo.device.state.read())) return [];
  const { readSuggestions } = await import("../read-suggestions.ts");
  const suggestions = await readSuggestions(floyo);
  if (suggestions.length === 0) return [];
  const [view, { readViewContext }] = [await import("@floyo/core/view"), await import("./view-context.ts")];
  const context = await readViewContext(floyo, suggestions);
  return suggestions.map((suggestion) => suggestionToItem(view.suggestionToCard(suggestion, context)));
}

/** One group of all that is in use; none before the first. */
function createInUseReader(floyo: Floyo): () => Promise<SuggestionItem[]> {
  const load = async () => (await import("../proof-reader.ts")).createProofReader(floyo);
  let loading: ReturnType<typeof load> | undefined;
  return async () => {
    const { decisions } = await floyo.device.state.read();
    if (!decisions.some(({ decision }) => decision.kind === "accept")) return [];
    const proofs = await (await (loading ??= load()))();
    if (proofs.length === 0) return [];
    const [view, { readViewContext }] = [await import("@floyo/core/view"), await import("./view-context.ts")];
    const context = await readViewContext(floyo, proofs);
    return [
      inUseToItem(proofs.map((proof) => ({ id: proof.decision.suggestion, ...view.proofToWords(proof, context) }))),
    ];
  };
}

/** Who looks at the view wants to see what is true now. */
function createStaleMiner(floyo: Floyo): () => Promise<void> {
  let minedAt = 0;
  return async () => {
    const now = floyo.nowSeconds();
    if (now - minedAt < minutesBetweenMinings * 60 || !hasConsent(await floyo.device.state.read())) return;
    minedAt = now;
    const { mineLog } = await import("../mine-log.ts");
    await mineLog(floyo, { isWatching: true });
  };
}
