import { Disposable } from "vscode";
import type { CapturePorts } from "./capture-ports.ts";
import { watchDiskChanges } from "./disk-changes.ts";
import { watchDocuments } from "./documents.ts";
import { watchTasks } from "./tasks.ts";
import { watchWorkspaceFiles } from "./workspace-files.ts";

/** Every source there is. Each ends in `record`. */
export const startCapture = (ports: CapturePorts): Disposable =>
  Disposable.from(...[watchDocuments, watchWorkspaceFiles, watchDiskChanges, watchTasks].map((watch) => watch(ports)));

export type { CapturePorts } from "./capture-ports.ts";
export { createEchoes } from "./echoes.ts";
