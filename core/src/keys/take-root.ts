import type { DeviceId } from "../events/index.ts";
import { failure, success, type Result } from "../result.ts";
import { base64urlToBytes, type Bytes } from "./base64url.ts";
import { bytesToDeviceList, type DeviceList } from "./device-list.ts";
import { bytesToRoot, rootBytesLength, type Root } from "./root.ts";
import { rotationContext, type KeyHolder } from "./rotate-root.ts";
import { unsealFromDevice } from "./seal-to-device.ts";
import { isSameBytes } from "./pairing-secret.ts";

/** What lies on the server for a device: the successor of the root that it holds. */
export type SealedRoot = { readonly sender: DeviceId; readonly body: string };

/** The next root, and the devices that hold it. */
export type TakenRoot = { readonly root: Root; readonly deviceList: DeviceList };

/**
 * Opens the successor of the own root. `root-refused`: not from a device of `known`, not for this one, not the successor of
 * this very root, or its list is older than the known one or leaves this device out. Then nothing changes.
 */
export async function takeRoot(
  own: KeyHolder,
  known: DeviceList,
  { sender, body }: SealedRoot,
): Promise<Result<TakenRoot, "root-refused">> {
  const from = known.devices.find(({ device }) => device === sender);
  const sealed = base64urlToBytes(body);
  if (from === undefined || sealed === undefined) return failure("root-refused");
  const context = rotationContext(own.keys.root, { sender, recipient: own.device });
  const opened = await unsealFromDevice({ sender: from.publicKey, recipient: own.keys.device }, sealed, context);
  const taken = opened.ok ? readTaken(opened.value) : undefined;
  if (taken === undefined || !isSuccessor(taken, own, known)) return failure("root-refused");
  return success(taken);
}

function readTaken(plain: Bytes): TakenRoot | undefined {
  const root = bytesToRoot(plain.slice(0, rootBytesLength));
  const deviceList = bytesToDeviceList(plain.slice(rootBytesLength));
  return root && deviceList && { root, deviceList };
}

function isSuccessor({ root, deviceList }: TakenRoot, { device, keys }: KeyHolder, known: DeviceList): boolean {
  const isListed = deviceList.devices.some(
    (listed) => listed.device === device && isSameBytes(listed.publicKey, keys.device.publicKey),
  );
  return isListed && root.epoch === keys.root.epoch + 1 && deviceList.version > known.version;
}
