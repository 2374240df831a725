import type { DurableFiles } from "../platform/durable-files.ts";
import { createWebFiles } from "../platform/web-files.ts";
import { createFakeUri, joinFakeUri } from "./fake-uri.ts";
import { createMemoryEditorFiles } from "./memory-editor-files.ts";

/** A folder in memory; `stored` holds what a disk would. */
export const createMemoryFiles = (stored: Map<string, Uint8Array> = new Map(), folder = "/files"): DurableFiles =>
  createWebFiles({
    files: createMemoryEditorFiles(stored),
    folder: createFakeUri(folder),
    join: joinFakeUri,
    locks: { hold: (_name, task) => task(), holdIfFree: (_name, task) => task() },
  });
