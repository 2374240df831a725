import { bytesToHex } from "@noble/hashes/utils.js";
import * as v from "valibot";
import { deviceIdSchema, type DeviceId } from "../events/index.ts";
import { type DeviceIdentity, type IdentityMemory, ownIdentity } from "../sync/index.ts";
import { createSeededBytes } from "./seeded-bytes.ts";

/** Gives ids of devices that differ from call to call and from seed to seed. */
export function createDeviceIds(seed = "devices"): () => DeviceId {
  const bytes = createSeededBytes(seed);
  return () => {
    const hex = bytesToHex(bytes(16));
    const id = [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20)];
    return v.parse(deviceIdSchema, id.join("-"));
  };
}

/** The ids of a device, in memory. */
export function createMemoryIdentity(newDevice = createDeviceIds()): IdentityMemory {
  let held: DeviceIdentity = ownIdentity;
  return {
    newDevice,
    read: async () => held,
    write: async (identity) => {
      held = identity;
      return true;
    },
  };
}
