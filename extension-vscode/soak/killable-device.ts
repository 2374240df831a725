import { randomBytes, randomUUID } from "node:crypto";
import { join } from "node:path";
import { deviceIdSchema } from "@floyo/core/events";
import {
  createServerApi,
  createStateKeeper,
  type EventLog,
  freshDeviceState,
  recordConsent,
  signIn,
  syncDevice,
  type SyncReport,
} from "@floyo/core/sync";
import { buildReceipt } from "@floyo/core/testing";
import * as v from "valibot";
import { createFlushLock } from "../src/create-flush-lock.ts";
import type { DurableFiles } from "../src/platform/durable-files.ts";
import { createFileEventLog } from "../src/platform/file-event-log.ts";
import { createFileStateStore } from "../src/platform/file-state-store.ts";
import { createNodeFiles } from "../src/platform/node-files.ts";

export type KillableDevice = { readonly log: EventLog; readonly sync: () => Promise<SyncReport> };

const noSeal = { seal: async (state: unknown) => state, open: async (stored: unknown) => stored };
const requestLimitMs = 20_000;

/** The log, the state, the locks and the sync of the extension over the files of a folder. `onStep`: the disk is about to be changed, or was. */
export async function openKillableDevice(
  folder: string,
  serverUrl: string,
  onStep: () => void = () => undefined,
): Promise<KillableDevice> {
  const openFiles = (name: string) => tellSteps(createNodeFiles(join(folder, name)), onStep);
  const log = createFileEventLog({
    files: openFiles("log"),
    randomBytes,
    newDevice: () => v.parse(deviceIdSchema, randomUUID()),
    isConsented: async () => true,
    segmentBytes: 4000,
  });
  const stateFiles = openFiles("state");
  const state = createStateKeeper(createFileStateStore(stateFiles, noSeal), stateFiles.exclusively);
  const consented = recordConsent(freshDeviceState, buildReceipt({ purpose: "sync", surface: "vscode" }));
  await state.update((before) => (before.account === undefined ? signIn(consented, { serverUrl }) : before));
  const ports = {
    surface: "vscode",
    log,
    api: openApi(serverUrl),
    state,
    lock: createFlushLock({ syncFiles: openFiles("sync") }),
    isTelemetryOff: () => false,
    nowMs: Date.now,
    random: Math.random,
    newDevice: () => v.parse(deviceIdSchema, randomUUID()),
    isAsked: true,
  } as const;
  return { log, sync: () => syncDevice(ports) };
}

const openApi = (serverUrl: string) =>
  createServerApi({
    serverUrl,
    publishableKey: "public",
    accessToken: async () => "token",
    refreshAccessToken: async () => ({ ok: false, code: "signed-out" }),
    fetch: (url, request) => fetch(url, request),
    timeout: () => AbortSignal.timeout(requestLimitMs),
    nowMs: Date.now,
  });

function tellSteps(files: DurableFiles, onStep: () => void): DurableFiles {
  const told =
    <Args extends readonly unknown[]>(change: (...args: Args) => Promise<void>) =>
    async (...args: Args) => {
      onStep();
      await change(...args);
      onStep();
    };
  const { append, replace, remove } = files;
  return { ...files, append: told(append), replace: told(replace), remove: told(remove) };
}
