import { Disposable, EventEmitter, workspace, type Uri } from "vscode";
import type { Floyo } from "../floyo.ts";
import { onChange } from "./on-change.ts";
import { outboxUri } from "./outbox-uri.ts";

/** The next requests, word for word and byte for byte, as a read-only document. */
export function registerOutboxDocument(floyo: Floyo): Disposable {
  const changed = new EventEmitter<Uri>();
  return Disposable.from(
    changed,
    workspace.registerTextDocumentContentProvider(outboxUri.scheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: async () => {
        const { composeOutbox } = await import("./compose-outbox.ts");
        return composeOutbox(floyo);
      },
    }),
    onChange(floyo, async () => changed.fire(outboxUri)),
  );
}
