import type { DeviceId } from "@floyo/core/events";
import { failure } from "@floyo/core/result";
import { changeKey } from "@floyo/core/sync";
import { openOwnServer } from "./account.ts";
import { randomBytes, type Device } from "./device.ts";

/** A new key for this browser and the devices that hold the present one, but for the removed. Gives those who have it. */
export async function changeOwnKey(device: Device, removed: readonly DeviceId[] = []) {
  const server = await openOwnServer(device);
  if (server === undefined) return failure("signed-out");
  const { log, keyRing } = device;
  return changeKey({ surface: "browser", log, api: server.api, keyRing, randomBytes }, removed);
}
