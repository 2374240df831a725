import { randomBytes, randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deviceIdSchema } from "@floyo/core/events";
import { createQueue } from "@floyo/core/sync";
import type { EventLogStorage } from "@floyo/core/testing/event-log-contract";
import * as v from "valibot";
import type { DurableFiles } from "../platform/durable-files.ts";
import { createFileEventLog, type FileEventLogPorts } from "../platform/file-event-log.ts";
import { createNodeFiles } from "../platform/node-files.ts";
import { createWebFiles, type WebLocks } from "../platform/web-files.ts";
import { createFakeUri, joinFakeUri } from "./fake-uri.ts";
import { createMemoryEditorFiles } from "./memory-editor-files.ts";

export const openTestLog = (files: DurableFiles, overrides: Partial<FileEventLogPorts> = {}) =>
  createFileEventLog({
    files,
    randomBytes,
    newDevice: () => v.parse(deviceIdSchema, randomUUID()),
    isConsented: async () => true,
    segmentBytes: 2000,
    ...overrides,
  });

export async function createNodeLogStorage(): Promise<EventLogStorage & { readonly folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), "floyo-log-"));
  return {
    folder,
    open: async () => openTestLog(createNodeFiles(folder)),
    dispose: () => rm(folder, { recursive: true, force: true }),
  };
}

export async function createWebLogStorage(): Promise<EventLogStorage> {
  const inTurn = createQueue();
  const locks: WebLocks = { hold: (_name, task) => inTurn(task), holdIfFree: (_name, task) => inTurn(task) };
  const folder = { files: createMemoryEditorFiles(), folder: createFakeUri("/log"), join: joinFakeUri };
  return { open: async () => openTestLog(createWebFiles({ ...folder, locks })) };
}
