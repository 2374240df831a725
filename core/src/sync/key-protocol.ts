import * as v from "valibot";
import { deviceIdSchema } from "../events/index.ts";
import { maxDevices } from "../keys/index.ts";
import { pairingIdSchema } from "./protocol.ts";

// How a root is followed by the next, as part of the protocol: the server keeps ciphertext, and sees who is to get it.

/** Names a root, and says nothing about it. */
export const keyIdSchema = pairingIdSchema;

const version = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(Number.MAX_SAFE_INTEGER));
const sealed = v.pipe(v.string(), v.minLength(1), v.maxLength(16 * 1024), v.regex(/^[A-Za-z0-9_-]+$/));

/** `GET keys/:key/devices/:device`: who holds the root; once it was replaced, its successor as it was sealed for this device, if it was. */
export const keyAnswerSchema = v.object({
  deviceList: v.optional(v.object({ version, sealed })),
  isReplaced: v.boolean(),
  sealedRoot: v.optional(v.object({ sender: deviceIdSchema, body: sealed })),
});
export type KeyAnswer = v.InferOutput<typeof keyAnswerSchema>;

/** `PUT keys/:key/devices` → done, or 409 when the version is not above the one that is there, or the root was replaced. */
export const deviceListRequestSchema = v.strictObject({ device: deviceIdSchema, version, sealed });
export type DeviceListRequest = v.InferOutput<typeof deviceListRequestSchema>;

/** `POST keys/:key/successor` → done, all of it or nothing; 409 when the root was replaced before. */
export const rotationRequestSchema = v.strictObject({
  /** The sender. */
  device: deviceIdSchema,
  sealedRoots: v.pipe(
    v.array(v.strictObject({ device: deviceIdSchema, body: sealed })),
    v.minLength(1),
    v.maxLength(maxDevices),
    v.readonly(),
  ),
  deviceList: v.strictObject({ keyId: keyIdSchema, version, sealed }),
});
export type RotationRequest = v.InferOutput<typeof rotationRequestSchema>;
