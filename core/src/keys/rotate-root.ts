import { concatBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import type { DeviceId } from "../events/index.ts";
import { bytesToBase64url, type Bytes } from "./base64url.ts";
import { isPublicKey } from "./device-keys.ts";
import { deviceListToBytes, sealDeviceList, type DeviceList, type ListedDevice } from "./device-list.ts";
import { rootToKeyId } from "./key-id.ts";
import type { Keys } from "./key-store.ts";
import type { RandomBytes } from "./random-bytes.ts";
import { rootLength, rootToBytes, type Root } from "./root.ts";
import { sealToDevice } from "./seal-to-device.ts";

/** A new root, sealed for each device that stays, and their list under it. The server takes all of it or nothing. */
export type Rotation = {
  readonly sealedRoots: readonly { readonly device: DeviceId; readonly body: string }[];
  /** `keyId` names the new root. */
  readonly deviceList: { readonly keyId: string; readonly version: number; readonly sealed: string };
};

/** Who rotates, or takes a root. */
export type KeyHolder = { readonly device: DeviceId; readonly keys: Pick<Keys, "root" | "device"> };

/**
 * The next epoch, for the devices of `staying`, the one that rotates among them. It keeps nothing: like the others it takes
 * the root from what was sealed for it, so that a rotation that the server took is never lost on the way back.
 * A device whose public key is none is left out.
 */
export async function rotateRoot(own: KeyHolder, staying: DeviceList, randomBytes: RandomBytes): Promise<Rotation> {
  const { root: before, device: sender } = own.keys;
  const root = { epoch: before.epoch + 1, bytes: randomBytes(rootLength) };
  const list = { version: staying.version + 1, devices: await listReachable(staying) };
  const plain = concatBytes(rootToBytes(root), deviceListToBytes(list));
  const sealFor = async ({ device, publicKey: recipient }: ListedDevice) => {
    const context = rotationContext(before, { sender: own.device, recipient: device });
    const sealed = await sealToDevice({ sender, recipient }, { plain, context }, randomBytes);
    if (!sealed.ok) throw new Error(sealed.code);
    return { device, body: bytesToBase64url(sealed.value) };
  };
  const sealed = await sealDeviceList(list, root);
  return {
    sealedRoots: await Promise.all(list.devices.map(sealFor)),
    deviceList: { keyId: rootToKeyId(root), version: list.version, sealed },
  };
}

/** What a sealed root is for: this root's successor, from this device, for that one. Fixed lengths, as ids are UUIDs. */
export function rotationContext(
  replaced: Root,
  { sender, recipient }: { readonly sender: DeviceId; readonly recipient: DeviceId },
): Bytes {
  const { epoch } = replaced;
  return utf8ToBytes(`floyo/rotation/1 ${rootToKeyId(replaced)} ${sender} ${recipient} ${epoch + 1}`);
}

async function listReachable({ devices }: DeviceList): Promise<readonly ListedDevice[]> {
  const areReachable = await Promise.all(devices.map(({ publicKey }) => isPublicKey(publicKey)));
  return devices.filter((_, index) => areReachable[index]);
}
