import { watchDrops } from "./drops.ts";
import { watchFileInputs } from "./file-inputs.ts";
import { createHeldFiles, watchFormPosts } from "./form-posts.ts";
import { handedKey, maxNamedFiles, type HandedFile, type HandOver } from "./handed-files.ts";
import { watchPastes } from "./pastes.ts";

/** A file dropped on an input is told of twice, by the drop and by the input. */
const sameGestureMs = 500;

/** All the ways in which a page can be handed a file. One file is one hand-over, by whatever number of events. */
export function watchUploads(
  page: { readonly document: Document; readonly now: () => number },
  send: (handOver: HandOver) => void,
  signal: AbortSignal,
): void {
  const held = createHeldFiles();
  let recent: { readonly key: string; readonly atMs: number }[] = [];

  const handOver = (files: readonly HandedFile[], tool: HandOver["tool"]) => {
    const atMs = page.now();
    recent = recent.filter((one) => atMs - one.atMs < sameGestureMs);
    const fresh = files.filter((file) => !recent.some((one) => one.key === handedKey(file)));
    recent.push(...fresh.map((file) => ({ key: handedKey(file), atMs })));
    if (fresh.length === 0) return;
    send({ atMs, tool, files: fresh.length > maxNamedFiles ? [] : fresh, count: fresh.length });
  };

  watchFileInputs({ document: page.document, held }, handOver, signal);
  watchFormPosts({ document: page.document, held }, handOver, signal);
  watchDrops(page.document, handOver, signal);
  watchPastes(page.document, handOver, signal);
}
