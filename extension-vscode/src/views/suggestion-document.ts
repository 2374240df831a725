import { Disposable, EventEmitter, Uri, workspace } from "vscode";
import type { Floyo } from "../floyo.ts";
import { onChange } from "./on-change.ts";

const scheme = "floyo-suggestion";

/** One suggestion as a page to read. */
export const suggestionToUri = (id: string): Uri => Uri.from({ scheme, path: "/Suggestion.md", query: id });

export function registerSuggestionDocument(floyo: Floyo): Disposable {
  const changed = new EventEmitter<Uri>();
  return Disposable.from(
    changed,
    workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: async ({ query }) => {
        const { composeSuggestion } = await import("./compose-suggestion.ts");
        return composeSuggestion(floyo, query);
      },
    }),
    onChange(floyo, async () => {
      for (const { uri } of workspace.textDocuments) if (uri.scheme === scheme) changed.fire(uri);
    }),
  );
}
