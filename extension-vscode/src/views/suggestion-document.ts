import { Disposable, EventEmitter, Uri, workspace } from "vscode";
import type { Floyo } from "../floyo.ts";
import { onChange } from "./on-change.ts";

const scheme = "floyo-suggestion";
const inUsePath = "/In Use.md";

/** One suggestion as a page to read. */
export const suggestionToUri = (id: string): Uri => Uri.from({ scheme, path: "/Suggestion.md", query: id });
/** What became of it since it is in use. */
export const inUseToUri = (id: string): Uri => Uri.from({ scheme, path: inUsePath, query: id });

export function registerSuggestionDocument(floyo: Floyo): Disposable {
  const changed = new EventEmitter<Uri>();
  const composing = createComposer(floyo);
  return Disposable.from(
    changed,
    workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: async ({ path, query }) => {
        const { composeInUse, composeSuggestion } = await composing();
        return path === inUsePath ? composeInUse(query) : composeSuggestion(query);
      },
    }),
    onChange(floyo, async () => {
      for (const { uri } of workspace.textDocuments) if (uri.scheme === scheme) changed.fire(uri);
    }),
  );
}

/** Loaded with the first page; it knows what the server said for the pages after it. */
function createComposer(floyo: Floyo) {
  const load = async () => (await import("./suggestion-composer.ts")).createSuggestionComposer(floyo);
  let loading: ReturnType<typeof load> | undefined;
  return () => (loading ??= load());
}
