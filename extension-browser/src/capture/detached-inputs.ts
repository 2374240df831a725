import { detachedInputEvent } from "./file-inputs.ts";

/**
 * Runs in the page's world. Many sites open the file dialog from an input that is in no document, whose events reach
 * nobody else. It only points at that input; the isolated script listens to it for what the browser itself reports.
 */
export function pointAtDetachedInputs(page: Window & typeof globalThis): void {
  const prototype = page.HTMLInputElement.prototype;
  if (Object.hasOwn(prototype, "click")) return; // the page is pointed at already
  for (const opener of ["click", "showPicker"] as const) {
    const original = Object.getOwnPropertyDescriptor(
      opener === "click" ? page.HTMLElement.prototype : prototype,
      opener,
    );
    const open: unknown = original?.value;
    if (typeof open !== "function") continue;
    const pointAndOpen = {
      [opener](this: HTMLInputElement, ...rest: unknown[]): unknown {
        if (this.type === "file" && !this.isConnected) {
          page.document.dispatchEvent(new page.MouseEvent(detachedInputEvent, { relatedTarget: this }));
        }
        return Reflect.apply(open, this, rest);
      },
    };
    Object.defineProperty(prototype, opener, { ...original, value: pointAndOpen[opener] });
  }
}
