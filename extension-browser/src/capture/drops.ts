import { fileToHanded, type HandOverListener } from "./handed-files.ts";

/** Files dropped on a page that takes them: a browser sends `drop` only where the page accepted the drag. */
export function watchDrops(document: Document, handOver: HandOverListener, signal: AbortSignal): void {
  const onDropped = (event: DragEvent) => {
    const files = [...(event.dataTransfer?.files ?? [])];
    if (event.isTrusted && files.length > 0) handOver(files.map(fileToHanded), "drop");
  };
  document.addEventListener("drop", onDropped, { capture: true, signal });
}
