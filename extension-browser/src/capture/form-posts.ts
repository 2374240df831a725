import type { HandedFile, HandOverListener } from "./handed-files.ts";

/** Files that were chosen in forms which were not posted yet. They live and die with the page. */
export type HeldFiles = {
  /** Takes the place of what the same input held before; nothing when the choice was taken back. */
  readonly hold: (input: HTMLInputElement, files: readonly HandedFile[]) => void;
  readonly release: (form: HTMLFormElement) => readonly HandedFile[];
};

export function createHeldFiles(): HeldFiles {
  const filesByInput = new WeakMap<Element, readonly HandedFile[]>();
  return {
    hold: (input, files) => void filesByInput.set(input, files),
    release: (form) =>
      [...form.elements].flatMap((element) => {
        const files = filesByInput.get(element) ?? [];
        filesByInput.delete(element);
        return files;
      }),
  };
}

/**
 * A posted form hands over the files it holds, once. `formdata` also tells of `form.submit()` and of scripts that read
 * the form to send it themselves; neither makes a `submit` event.
 */
export function watchFormPosts(
  { document, held }: { readonly document: Document; readonly held: HeldFiles },
  handOver: HandOverListener,
  signal: AbortSignal,
): void {
  const onPosted = (event: Event) => {
    if (!event.isTrusted || !(event.target instanceof HTMLFormElement)) return;
    const files = held.release(event.target);
    if (files.length > 0) handOver(files, "form");
  };
  for (const type of ["submit", "formdata"]) document.addEventListener(type, onPosted, { capture: true, signal });
}
