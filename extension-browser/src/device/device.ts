import * as v from "valibot";
import { deviceIdSchema } from "@floyo/core/events";
import { createKeyRing, type KeyRing, type KeyStore } from "@floyo/core/keys";
import type { LabelStore } from "@floyo/core/privacy";
import {
  createNamedLog,
  createRetokenisedLog,
  createStateKeeper,
  createStateSeal,
  type EventLog,
  type EventLogFailure,
  type Exclusive,
  type StateKeeper,
} from "@floyo/core/sync";
import type { DownloadCursor } from "../capture/downloads.ts";
import { localArea, sessionArea } from "../platform/browser-api.ts";
import { openEventLogDatabase } from "../platform/event-log-database.ts";
import { createIndexedDbEventLog } from "../platform/indexed-db-event-log.ts";
import { createSecretFileKeyStore } from "../platform/key-store.ts";
import { createIndexedDbLabelStore } from "../platform/label-store.ts";
import { createStoredValue, type StoredValue } from "../platform/stored-value.ts";
import { createOpfsSecretFile, type SecretFile } from "../platform/secret-file.ts";
import { createSecretKey, type SecretKey } from "../platform/secret-key.ts";
import type { SessionAddress } from "../platform/session.ts";
import { createLocalStateStore, createWebLock } from "../platform/state-store.ts";

/** Everything that outlives the worker, in one hand; also the settings page holds it. Nothing is opened before its first use. */
export type Device = {
  readonly log: EventLog;
  readonly labels: LabelStore;
  readonly keyStore: KeyStore;
  readonly state: StateKeeper;
  /** The rules lie sealed under it. */
  readonly rulesKey: Pick<SecretKey, "destroy">;
  /** Held while an event and its names are written. */
  readonly recordAlone: Exclusive;
  /** Tokens of the signed-in person. */
  readonly session: SecretFile;
  /** The server that the person signed in to. */
  readonly server: StoredValue<SessionAddress>;
  readonly cursor: StoredValue<DownloadCursor>;
  /** When the person last looked at the popup, seconds UTC: what is older is no news. */
  readonly lookedAt: StoredValue<number>;
  /** Why the last event could not be kept; gone when one is kept again. Not on the disk, which may be what is full. */
  readonly captureFailure: StoredValue<EventLogFailure>;
  readonly keyRing: KeyRing;
  readonly openKeys: KeyRing["read"];
};

/** A record read costs more than its bytes, and a record written all of them. */
const segmentSize = 256;

export const randomBytes = (count: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(count));

export const newDevice = () => v.parse(deviceIdSchema, crypto.randomUUID());

const serverSchema = v.object({ serverUrl: v.string(), publishableKey: v.string() });
const cursorSchema = v.object({ throughMs: v.number(), recorded: v.pipe(v.array(v.string()), v.readonly()) });

export function createDevice(): Device {
  const keyStore = createSecretFileKeyStore(createOpfsSecretFile("keys"));
  const keyRing = createKeyRing(keyStore, createWebLock("keys"), randomBytes);
  const database = openEventLogDatabase("floyo-log");
  const rulesKey = createSecretKey(createOpfsSecretFile("rules-key"));
  const stateStore = createLocalStateStore(createStateSeal(rulesKey));
  const state = createStateKeeper(stateStore, createWebLock("state"));
  const stored = createIndexedDbEventLog({ database, randomUuid: newDevice, randomBytes, segmentSize });
  const log = createNamedLog(stored, async () => (await state.read()).identity);
  const labels = createIndexedDbLabelStore("floyo-labels", createSecretKey(createOpfsSecretFile("label-key")));
  return {
    log: createRetokenisedLog(log, { labels, keyRing }),
    labels,
    keyStore,
    state,
    rulesKey,
    recordAlone: createWebLock("record"),
    session: createOpfsSecretFile("session"),
    server: createStoredValue(localArea, "server", serverSchema),
    cursor: createStoredValue(localArea, "downloads", cursorSchema),
    lookedAt: createStoredValue(localArea, "looked-at", v.number()),
    captureFailure: createStoredValue(sessionArea, "capture-failure", v.picklist(["store-full", "store-unavailable"])),
    keyRing,
    openKeys: keyRing.read,
  };
}
