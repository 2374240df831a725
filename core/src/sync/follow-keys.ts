import type { DeviceId } from "../events/index.ts";
import {
  bytesToBase64url,
  maxDevices,
  openDeviceList,
  replaceRoot,
  rootToKeyId,
  sealDeviceList,
  takeRoot,
  type DeviceList,
  type KeyRing,
  type Keys,
  type RandomBytes,
} from "../keys/index.ts";
import type { DeviceListRequest, KeyAnswer } from "./key-protocol.ts";
import type { ApiOutcome } from "./server-api.ts";
import type { SyncPorts } from "./sync-ports.ts";

/** What a device needs to follow its person's keys. */
export type KeyPorts = Pick<SyncPorts, "api" | "log" | "surface"> & {
  readonly keyRing: KeyRing;
  readonly randomBytes: RandomBytes;
};

/** The key was changed and this device was not given the new one, or by nobody whom it knows: it has to be paired again. */
export type KeyRefused = { readonly kind: "key-refused" };

/**
 * Takes each root that came after the own one, in order, from devices that the list under the root before vouches for; then
 * puts itself on the list of the newest. Who holds a root may say so: it is how a device that was paired is known to all.
 */
export async function followKeys(ports: KeyPorts): Promise<ApiOutcome<unknown> | KeyRefused> {
  const device = await ports.log.device();
  for (;;) {
    const keys = await ports.keyRing.read();
    if (!keys.ok) return nothingToDo;
    const outcome = await ports.api.readKey(rootToKeyId(keys.value.root), device);
    // A server of an older version knows no keys.
    if (outcome.kind !== "answered") return isNotFound(outcome) ? nothingToDo : outcome;
    const known = await readNewest(keys.value, outcome.answer);
    if (!outcome.answer.isReplaced) return joinList(ports, { device, keys: keys.value, known });
    const { sealedRoot } = outcome.answer;
    const taken = sealedRoot && (await takeRoot({ device, keys: keys.value }, known, sealedRoot));
    if (!taken?.ok) return { kind: "key-refused" };
    await changeUnder(ports.keyRing, keys.value, (before) => replaceRoot(before, taken.value));
  }
}

const nothingToDo = { kind: "answered", answer: undefined } as const;
const isNotFound = (outcome: ApiOutcome<unknown>) => outcome.kind === "status" && outcome.status === 404;

/** An older list than one that was seen is not believed, nor one that was not written under this root. */
async function readNewest({ root, deviceList: known }: Keys, { deviceList }: KeyAnswer): Promise<DeviceList> {
  const opened = deviceList && (await openDeviceList(deviceList.sealed, root));
  return opened !== undefined && opened.version > known.version ? opened : known;
}

type Joining = { readonly device: DeviceId; readonly keys: Keys; readonly known: DeviceList };

async function joinList(ports: KeyPorts, joining: Joining): Promise<ApiOutcome<unknown>> {
  const { keys, known } = joining;
  const joined = await composeDeviceList(ports, joining);
  if (joined === undefined) {
    await changeUnder(ports.keyRing, keys, (before) => ({ ...before, deviceList: known }));
    return nothingToDo;
  }
  const { deviceList, keyId, request } = joined;
  const outcome = await ports.api.writeDeviceList(keyId, request);
  if (outcome.kind === "answered") await changeUnder(ports.keyRing, keys, (before) => ({ ...before, deviceList }));
  // Another device was faster: the next sync reads what it wrote.
  return outcome.kind === "status" && outcome.status === 409 ? nothingToDo : outcome;
}

/** The known list with this device on it, as it is sent; `undefined` when it stands there already. */
export async function composeDeviceList({ surface }: Pick<KeyPorts, "surface">, { device, keys, known }: Joining) {
  const own = { device, surface, publicKey: keys.device.publicKey };
  if (known.devices.some((listed) => isSameDevice(listed, own))) return undefined;
  const others = known.devices.filter((listed) => listed.device !== device).slice(1 - maxDevices);
  const deviceList = { version: known.version + 1, devices: [...others, own] };
  const sealed = await sealDeviceList(deviceList, keys.root);
  const request: DeviceListRequest = { device, version: deviceList.version, sealed };
  return { deviceList, keyId: rootToKeyId(keys.root), request };
}

const isSameDevice = (left: DeviceList["devices"][number], right: DeviceList["devices"][number]) =>
  left.device === right.device && bytesToBase64url(left.publicKey) === bytesToBase64url(right.publicKey);

/** Another window may have gone on meanwhile: what was found out under one root changes nothing under another, nor goes back. */
function changeUnder(keyRing: KeyRing, found: Keys, step: (keys: Keys) => Keys) {
  return keyRing.update((keys) => {
    const changed = step(keys);
    const isSameRoot = rootToKeyId(keys.root) === rootToKeyId(found.root);
    return isSameRoot && changed.deviceList.version > keys.deviceList.version ? changed : keys;
  });
}
