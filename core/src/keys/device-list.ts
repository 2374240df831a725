import { utf8ToBytes } from "@noble/hashes/utils.js";
import * as v from "valibot";
import { deviceIdSchema } from "../events/index.ts";
import { base64urlToBytes, bytesToBase64url, type Bytes } from "./base64url.ts";
import { bytesSchema } from "./bytes-schema.ts";
import { deriveKeys } from "./derive-keys.ts";
import { publicKeyLength } from "./device-keys.ts";
import type { Root } from "./root.ts";
import { importSealKey, sealAlike, unseal } from "./seal.ts";

/** Those who joined last: each gets a message in a rotation, with the list in it. */
export const maxDevices = 50;

const listedDeviceSchema = v.strictObject({
  device: deviceIdSchema,
  surface: v.picklist(["browser", "vscode"]),
  publicKey: bytesSchema(publicKeyLength),
});

/** The devices that hold a root, as they say themselves. The version only grows, also from one root to the next. */
export const deviceListSchema = v.strictObject({
  version: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER)),
  devices: v.pipe(v.array(listedDeviceSchema), v.maxLength(maxDevices), v.readonly()),
});
export type ListedDevice = Readonly<v.InferOutput<typeof listedDeviceSchema>>;
export type DeviceList = { readonly version: number; readonly devices: readonly ListedDevice[] };

/** Before anybody wrote one. */
export const emptyDeviceList: DeviceList = { version: 0, devices: [] };

const context = utf8ToBytes("floyo/device-list/1");

/** For the server to keep, in base64url: only who holds the root can write such a list, or read it. */
export async function sealDeviceList(list: DeviceList, root: Root): Promise<string> {
  const plain = deviceListToBytes(list);
  return bytesToBase64url(await sealAlike(deriveKeys(root).deviceList, { plain, context }));
}

/** `undefined` when it was not written under this root. */
export async function openDeviceList(sealed: string, root: Root): Promise<DeviceList | undefined> {
  const bytes = base64urlToBytes(sealed);
  if (bytes === undefined) return undefined;
  const opened = await unseal(await importSealKey(deriveKeys(root).deviceList), bytes, context);
  return opened.ok ? bytesToDeviceList(opened.value) : undefined;
}

/** JSON, with bytes in base64url: what `deviceListSchema` reads. */
export const deviceListToJson = ({ version, devices }: DeviceList) => ({
  version,
  devices: devices.map((listed) => ({ ...listed, publicKey: bytesToBase64url(listed.publicKey) })),
});

export const deviceListToBytes = (list: DeviceList): Bytes => utf8ToBytes(JSON.stringify(deviceListToJson(list)));

export function bytesToDeviceList(bytes: Bytes): DeviceList | undefined {
  try {
    const parsed = v.safeParse(deviceListSchema, JSON.parse(new TextDecoder().decode(bytes)));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}
