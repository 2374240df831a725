import { batchLimit, isSyncAllowed, previewNextRequest, type DeviceState } from "@floyo/core/sync";
import { Disposable, EventEmitter, workspace, type Uri } from "vscode";
import type { Floyo } from "../floyo.ts";
import { onChange } from "./on-change.ts";
import { outboxUri } from "./outbox-uri.ts";

/** They keep names apart from the sentence where text is drawn; an editor would show the marks themselves. */
const isolates = /[\u2068\u2069]/g;

/** The next request, word for word and byte for byte, as a read-only document. */
export function registerOutboxDocument(floyo: Floyo): Disposable {
  const changed = new EventEmitter<Uri>();
  return Disposable.from(
    changed,
    workspace.registerTextDocumentContentProvider(outboxUri.scheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: () => composeOutbox(floyo),
    }),
    onChange(floyo, async () => changed.fire(outboxUri)),
  );
}

async function composeOutbox(floyo: Floyo): Promise<string> {
  const state = await floyo.device.state.read();
  const heading = [`// ${headline(floyo, state)}`, ""];
  if (state.receipts.length === 0) return [...heading, "// Nothing was ever recorded here.", ""].join("\n");
  const body = await previewNextRequest(floyo.device.log, state.outbox);
  if (body === undefined) return [...heading, "// Nothing waits to be sent.", ""].join("\n");
  const entries = await floyo.device.log.pending(batchLimit);
  const [{ entryToOutboxLine }, { readViewContext }] = [
    await import("@floyo/core/view"),
    await import("./view-context.ts"),
  ];
  const context = await readViewContext(floyo, entries);
  return [
    ...heading,
    "// In words (the names are on this computer only):",
    ...entries.map((entry) => `//   ${entryToOutboxLine(entry, context).text.replaceAll(isolates, "")}`),
    "//",
    "// To keep one of them back: Floyo: Remove from What Will Be Sent…",
    "//",
    `// The next request, byte for byte: POST ${state.account?.serverUrl ?? floyo.settings.serverUrl()}/functions/v1/api/events`,
    body,
    "",
  ].join("\n");
}

function headline({ settings }: Floyo, state: DeviceState): string {
  const isSignedOut = state.account === undefined;
  if (isSignedOut) return "Nothing is sent: nobody is signed in. Signed in, the next request would be this.";
  const isTelemetryOff = settings.isTelemetryOff();
  if (isSyncAllowed({ ...state, surface: "vscode", isTelemetryOff })) return "What Floyo sends next.";
  return "Nothing is sent: you have not agreed to syncing. If you did, the next request would be this.";
}
