import { fileToHanded, type HandOverListener } from "./handed-files.ts";
import type { HeldFiles } from "./form-posts.ts";

type Page = { readonly document: Document; readonly held: HeldFiles };

/**
 * Files chosen in an `<input type=file>`. In a form that will be posted they wait until it is (`form-posts.ts`);
 * anywhere else choosing is handing over. `input` leaves shadow roots where `change` does not, so both are heard.
 */
export function watchFileInputs({ document, held }: Page, handOver: HandOverListener, signal: AbortSignal): void {
  const seen = new WeakSet<File>();
  const onChosen = (event: Event) => {
    const input = event.composedPath()[0];
    if (!event.isTrusted || !(input instanceof HTMLInputElement) || input.type !== "file") return;
    const files = [...(input.files ?? [])];
    const fresh = files.filter((file) => !seen.has(file));
    for (const file of fresh) seen.add(file);
    if (input.form?.method === "post") held.hold(input, files.map(fileToHanded));
    else if (fresh.length > 0) handOver(fresh.map(fileToHanded), "file-input");
  };
  const listen = (target: EventTarget) => {
    for (const type of ["input", "change"]) target.addEventListener(type, onChosen, { capture: true, signal });
  };
  listen(document);
  document.addEventListener(detachedInputEvent, (event) => listenToDetached(event, listen), { capture: true, signal });
}

/** The name of the event by which the page's world points at an input that is in no document. */
export const detachedInputEvent = "floyo:input";

/** The page may point at any element: what counts is only the trusted event that the browser then makes on it. */
function listenToDetached(event: Event, listen: (target: EventTarget) => void): void {
  if (!(event instanceof MouseEvent)) return;
  const input = event.relatedTarget;
  if (input instanceof HTMLInputElement && !input.isConnected) listen(input);
}
