import * as v from "valibot";
import { failure, success, type Result } from "../result.ts";
import { bytesToBase64url } from "./base64url.ts";
import { bytesSchema } from "./bytes-schema.ts";
import {
  createDeviceKeys,
  exportDeviceKeys,
  importDeviceKeys,
  publicKeyLength,
  type DeviceKeys,
} from "./device-keys.ts";
import { deviceListSchema, deviceListToJson, emptyDeviceList, type DeviceList } from "./device-list.ts";
import type { RandomBytes } from "./random-bytes.ts";
import { createRoot, rootLength, type Root } from "./root.ts";

const epoch = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));

const storedRootSchema = v.strictObject({ epoch, bytes: bytesSchema(rootLength) });

/** The keys as a store holds them: one JSON value, bytes in base64url. Parsing it gives the bytes. */
export const storedKeysSchema = v.strictObject({
  version: v.literal(1),
  root: storedRootSchema,
  device: v.strictObject({ publicKey: bytesSchema(publicKeyLength), privateKey: bytesSchema() }),
  deviceList: v.optional(deviceListSchema, { version: 0, devices: [] }),
  formerRoots: v.optional(v.array(storedRootSchema), []),
});
export type StoredKeys = v.InferInput<typeof storedKeysSchema>;

/** Port: where a platform keeps secrets. `load` gives what lies there unparsed, `undefined` when nothing does. */
export type KeyStore = {
  readonly load: () => Promise<unknown>;
  readonly save: (keys: StoredKeys) => Promise<void>;
  readonly erase: () => Promise<void>;
};

/** The keys of this device, for use. */
export type Keys = {
  readonly root: Root;
  readonly device: DeviceKeys;
  /** The newest that this device has seen, under this root: an older one is not believed. */
  readonly deviceList: DeviceList;
  /** The newest first; kept while something of the person is still sealed under them. */
  readonly formerRoots: readonly Root[];
};

/**
 * The keys in the store, or new ones if it never held any. Broken ones are never written over: what was made under them
 * is lost with them, so the person decides. One caller at a time.
 */
export async function openKeys(store: KeyStore, randomBytes: RandomBytes): Promise<Result<Keys, "keys-broken">> {
  const stored = await store.load();
  if (stored !== undefined && stored !== null) return storedToKeys(stored);
  const keys = {
    root: createRoot(randomBytes),
    device: await createDeviceKeys(),
    deviceList: emptyDeviceList,
    formerRoots: [],
  };
  await saveKeys(store, keys);
  return success(keys);
}

export async function saveKeys(store: KeyStore, { root, device, deviceList, formerRoots }: Keys): Promise<void> {
  const { publicKey, privateKey } = await exportDeviceKeys(device);
  await store.save({
    version: 1,
    root: writeRoot(root),
    device: { publicKey: bytesToBase64url(publicKey), privateKey: bytesToBase64url(privateKey) },
    deviceList: deviceListToJson(deviceList),
    formerRoots: formerRoots.map(writeRoot),
  });
}

const writeRoot = ({ epoch: number, bytes }: Root) => ({ epoch: number, bytes: bytesToBase64url(bytes) });

async function storedToKeys(stored: unknown): Promise<Result<Keys, "keys-broken">> {
  const parsed = v.safeParse(storedKeysSchema, stored);
  const device = parsed.success ? await importDeviceKeys(parsed.output.device) : undefined;
  if (!parsed.success || device === undefined) return failure("keys-broken");
  const { root, deviceList, formerRoots } = parsed.output;
  return success({ root, device, deviceList, formerRoots });
}
