import type { DeviceId } from "../events/index.ts";
import { rootToKeyId, rotateRoot, type ListedDevice } from "../keys/index.ts";
import { failure, success, type Result } from "../result.ts";
import { followKeys, type KeyPorts } from "./follow-keys.ts";
import { failureOfOutcome, type SyncFailure } from "./sync-report.ts";

/** `key-changed`: another device changed it at the same time; whether it left out the same devices, nobody knows. */
export type ChangeKeyFailure = SyncFailure | "keys-broken" | "key-changed";

/**
 * A new root for the devices on the list but for the removed ones: those named, and those that the server knows as removed.
 * Gives the devices that it was sealed for.
 */
export async function changeKey(
  ports: KeyPorts,
  removed: readonly DeviceId[] = [],
): Promise<Result<readonly ListedDevice[], ChangeKeyFailure>> {
  const followed = await follow(ports);
  if (!followed.ok) return followed;
  const [device, listed] = [await ports.log.device(), await ports.api.readDevices()];
  if (listed.kind !== "answered") return failure(failureOfOutcome(listed));
  const active = listed.answer.devices.filter(({ revokedAt }) => revokedAt === null).map((known) => known.device);
  const { root, deviceList, device: own } = followed.value;
  const isStaying = (id: DeviceId) => id !== device && active.includes(id) && !removed.includes(id);
  const others = deviceList.devices.filter((known) => isStaying(known.device));
  const devices = [...others, { device, surface: ports.surface, publicKey: own.publicKey }];
  const rotation = await rotateRoot({ device, keys: followed.value }, { ...deviceList, devices }, ports.randomBytes);
  const outcome = await ports.api.rotateKey(rootToKeyId(root), { device, ...rotation });
  if (outcome.kind === "status" && outcome.status === 409) return failure("key-changed");
  if (outcome.kind !== "answered") return failure(failureOfOutcome(outcome));
  const taken = await follow(ports);
  return taken.ok ? success(taken.value.deviceList.devices) : taken;
}

async function follow(ports: KeyPorts) {
  const outcome = await followKeys(ports);
  if (outcome.kind === "key-refused") return failure(outcome.kind);
  return outcome.kind === "answered" ? ports.keyRing.read() : failure(failureOfOutcome(outcome));
}
