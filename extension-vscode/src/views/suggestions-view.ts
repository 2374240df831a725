import { Disposable, EventEmitter, window, type TreeView } from "vscode";
import type { Floyo } from "../floyo.ts";
import { hasConsent } from "../has-consent.ts";
import { onChange } from "./on-change.ts";
import { suggestionToItem, type SuggestionItem } from "./suggestion-items.ts";

const minutesBetweenMinings = 10;

/** Each suggestion with its evidence and the ways to answer it. */
export function registerSuggestionsView(floyo: Floyo): Disposable {
  const changed = new EventEmitter<void>();
  const mineWhenStale = createStaleMiner(floyo);
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
        return items;
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
