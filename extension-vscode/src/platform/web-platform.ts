import { Uri, workspace } from "vscode";
import type { Platform } from "./platform.ts";
import { createWebFiles, type WebLocks } from "./web-files.ts";

const locks: WebLocks = {
  hold: (name, task) => navigator.locks.request(name, task),
  holdIfFree: (name, task) =>
    navigator.locks.request(name, { ifAvailable: true }, async (lock) => (lock === null ? undefined : task())),
};

export const createWebPlatform = (globalStorage: Uri): Platform => ({
  openFiles: (name) =>
    createWebFiles({
      files: workspace.fs,
      folder: Uri.joinPath(globalStorage, name),
      join: (folder, file) => Uri.joinPath(folder, file),
      locks,
    }),
  logSegmentBytes: 64 * 1024,
});
