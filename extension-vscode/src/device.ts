import { deviceIdSchema } from "@floyo/core/events";
import { createKeyRing, openKeys, type KeyRing, type KeyStore } from "@floyo/core/keys";
import type { LabelStore } from "@floyo/core/privacy";
import { createStateKeeper, createStateSeal, type EventLog, type Exclusive, type StateKeeper } from "@floyo/core/sync";
import * as v from "valibot";
import type { SecretStorage } from "vscode";
import { hasConsent } from "./has-consent.ts";
import type { DurableFiles } from "./platform/durable-files.ts";
import { createFileEventLog } from "./platform/file-event-log.ts";
import { createFileKeyStore } from "./platform/file-key-store.ts";
import { createFileLabelStore } from "./platform/file-label-store.ts";
import { createFileStateStore } from "./platform/file-state-store.ts";
import type { Platform } from "./platform/platform.ts";
import { createSplitSecret, type SplitSecret } from "./platform/split-secret.ts";

/** Everything that outlives the extension host, in one hand. Nothing is written before its first use. */
export type Device = {
  readonly log: EventLog;
  readonly labels: LabelStore;
  readonly keys: KeyStore;
  readonly keyRing: KeyRing;
  readonly openKeys: KeyRing["read"];
  /** Gives up keys that can't be read, and makes new ones. */
  readonly renewKeys: () => Promise<void>;
  /** Changes whenever a window replaced the keys. */
  readonly keysVersion: () => Promise<number>;
  readonly state: StateKeeper;
  /** The rules lie sealed under it. */
  readonly rulesKey: Pick<SplitSecret, "destroy">;
  /** Held while events and their names are written, over all windows. */
  readonly recordAlone: Exclusive;
  /** Held while a window syncs. */
  readonly syncFiles: DurableFiles;
  readonly secrets: SecretStorage;
};

const maxLabelBytes = 4 * 1024 * 1024;

export const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length));
export const newDevice = () => v.parse(deviceIdSchema, crypto.randomUUID());

export function createDevice(platform: Platform, secrets: SecretStorage): Device {
  const shares = platform.openFiles("shares");
  const splitSecret = (name: string) => createSplitSecret({ name, secrets, files: shares, randomBytes });
  const keyFiles = platform.openFiles("keys");
  const stateFiles = platform.openFiles("state");
  const rulesKey = splitSecret("rules");
  const stateStore = createFileStateStore(stateFiles, createStateSeal(rulesKey));
  const state = createStateKeeper(stateStore, stateFiles.exclusively);
  const isConsented = async () => hasConsent(await state.read());
  const keys = createFileKeyStore(keyFiles, splitSecret("keys"), randomBytes);
  const keyRing = createKeyRing(keys, keyFiles.exclusively, randomBytes);
  const stored = createFileEventLog({
    files: platform.openFiles("log"),
    randomBytes,
    newDevice,
    isConsented,
    segmentBytes: platform.logSegmentBytes,
  });
  const readIdentity = async () => (await state.read()).identity;
  const labels = createFileLabelStore({
    files: platform.openFiles("labels"),
    secret: splitSecret("labels"),
    randomBytes,
    isConsented,
    maxBytes: maxLabelBytes,
  });
  const names = { labels, keyRing };
  return {
    log: {
      ...stored,
      device: async () => (await readIdentity()).device ?? stored.device(),
      pending: async (limit) => (await import("./read-pending.ts")).readPending({ stored, readIdentity, names }, limit),
    },
    labels,
    keys,
    keyRing,
    openKeys: keyRing.read,
    renewKeys: () =>
      keyFiles.exclusively(async () => {
        await keys.erase();
        await openKeys(keys, randomBytes);
      }),
    keysVersion: async () => (await keyFiles.inspect("keys.sealed"))?.modifiedMs ?? 0,
    state,
    rulesKey,
    recordAlone: platform.openFiles("record").exclusively,
    syncFiles: platform.openFiles("sync"),
    secrets,
  };
}
