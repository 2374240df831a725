import { join } from "node:path";
import type { Uri } from "vscode";
import { createNodeFiles } from "./node-files.ts";
import type { Platform } from "./platform.ts";

export const createNodePlatform = (globalStorage: Uri): Platform => ({
  openFiles: (name) => createNodeFiles(join(globalStorage.fsPath, name)),
  logSegmentBytes: 256 * 1024,
});
