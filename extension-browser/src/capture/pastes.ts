import { fileToHanded, type HandOverListener } from "./handed-files.ts";

/**
 * Files pasted into a page that takes them. A paste is told of everywhere; a page that takes it keeps the browser from
 * doing what it would do itself, which is known only after all of the page's own listeners.
 */
export function watchPastes(document: Document, handOver: HandOverListener, signal: AbortSignal): void {
  const onPasted = (event: ClipboardEvent) => {
    const files = [...(event.clipboardData?.files ?? [])].map(fileToHanded); // empty again when the event is over
    if (!event.isTrusted || files.length === 0) return;
    setTimeout(() => event.defaultPrevented && handOver(files, "paste"));
  };
  document.addEventListener("paste", onPasted, { capture: true, signal });
}
