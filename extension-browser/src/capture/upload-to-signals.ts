import type { Signal } from "@floyo/core/privacy";
import type { HandOver } from "./handed-files.ts";

/** The page that got the files, as the browser names it (not as the page does). */
export type UploadPage = { readonly url: string; readonly isPrivate: boolean };

/** One signal a file; one for all when they are a burst. The document that took it in is the target. */
export function uploadToSignals(handOver: HandOver, page: UploadPage): readonly Signal[] {
  const common: Signal = {
    atMs: handOver.atMs,
    utcOffsetMinutes: -new Date(handOver.atMs).getTimezoneOffset(),
    surface: "browser",
    operation: "upload",
    cause: "user",
    place: { kind: "site", url: page.url },
    target: page.url,
    tool: handOver.tool,
    isPrivate: page.isPrivate,
  };
  if (handOver.files.length === 0) return [{ ...common, count: handOver.count }];
  return handOver.files.map((file) => ({ ...common, file }));
}
