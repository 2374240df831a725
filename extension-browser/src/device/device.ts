import * as v from "valibot";
import { openKeys, type Keys, type KeyStore } from "@floyo/core/keys";
import type { LabelStore } from "@floyo/core/privacy";
import type { Result } from "@floyo/core/result";
import { createStateKeeper, type EventLog, type StateKeeper } from "@floyo/core/sync";
import type { DownloadCursor } from "../capture/downloads.ts";
import { openEventLogDatabase } from "../platform/event-log-database.ts";
import { createIndexedDbEventLog } from "../platform/indexed-db-event-log.ts";
import { createSecretFileKeyStore } from "../platform/key-store.ts";
import { createIndexedDbLabelStore } from "../platform/label-store.ts";
import { createLocalValue, type LocalValue } from "../platform/local-value.ts";
import { createOpfsSecretFile, type SecretFile } from "../platform/secret-file.ts";
import type { SessionAddress } from "../platform/session.ts";
import { createLocalStateStore, createWebLock } from "../platform/state-store.ts";

/** Everything that outlives the worker, in one hand; also the settings page holds it. Nothing is opened before its first use. */
export type Device = {
  readonly log: EventLog;
  readonly labels: LabelStore;
  readonly keyStore: KeyStore;
  readonly state: StateKeeper;
  /** Tokens of the signed-in person. */
  readonly session: SecretFile;
  /** The server that the person signed in to. */
  readonly server: LocalValue<SessionAddress>;
  readonly cursor: LocalValue<DownloadCursor>;
  /** When the person last looked at the popup, seconds UTC: what is older is no news. */
  readonly lookedAt: LocalValue<number>;
  /** Makes the keys if there never were any: only after consent. */
  readonly openKeys: () => Promise<Result<Keys, "keys-broken">>;
};

export const randomBytes = (count: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(count));

const serverSchema = v.object({ serverUrl: v.string(), publishableKey: v.string() });
const cursorSchema = v.object({ throughMs: v.number(), recorded: v.pipe(v.array(v.string()), v.readonly()) });

export function createDevice(): Device {
  const keyStore = createSecretFileKeyStore(createOpfsSecretFile("keys"));
  const keysInTurn = createWebLock("keys");
  const database = openEventLogDatabase("floyo-log");
  return {
    log: createIndexedDbEventLog({ database, randomUuid: () => crypto.randomUUID(), randomBytes }),
    labels: createIndexedDbLabelStore("floyo-labels", createOpfsSecretFile("label-key")),
    keyStore,
    state: createStateKeeper(createLocalStateStore(), createWebLock("state")),
    session: createOpfsSecretFile("session"),
    server: createLocalValue("server", serverSchema),
    cursor: createLocalValue("downloads", cursorSchema),
    lookedAt: createLocalValue("looked-at", v.number()),
    openKeys: () => keysInTurn(() => openKeys(keyStore, randomBytes)),
  };
}
