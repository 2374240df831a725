import { deviceIdSchema } from "@floyo/core/events";
import { deviceListRequestSchema, keyIdSchema, rotationRequestSchema } from "@floyo/core/sync";
import { type Context, Hono } from "hono";
import type { ApiEnv } from "../api-env.ts";
import { answerError } from "../middleware/api-error.ts";
import { readBody, readParam } from "../middleware/read-body.ts";
import type { DeviceStanding } from "../store/device-store.ts";
import type { KeyStore, KeyWritten } from "../store/key-store.ts";
import { deviceRevoked, deviceUnknown } from "./device-refusals.ts";

const keyConflict = {
  code: "key-conflict",
  message: "Another device changed this meanwhile; read it again.",
} as const;

const readKeyId = (context: Context<ApiEnv>) => readParam(context, ["key", keyIdSchema]);

const refuse = (context: Context<ApiEnv>, standing: Exclude<DeviceStanding, "active">) =>
  answerError(context, 403, standing === "revoked" ? deviceRevoked : deviceUnknown);

function answerWritten(context: Context<ApiEnv>, written: KeyWritten) {
  if (written === "conflict") return answerError(context, 409, keyConflict);
  return written === "active" ? context.json({ done: true }) : refuse(context, written);
}

export const keyRoutes = (keys: KeyStore) =>
  new Hono<ApiEnv>()
    .get("/keys/:key/devices/:device", async (context) => {
      const device = readParam(context, ["device", deviceIdSchema]);
      const read = await keys.read(context.get("account"), readKeyId(context), device);
      return read.standing === "active" ? context.json(read.answer) : refuse(context, read.standing);
    })
    .put("/keys/:key/devices", async (context) => {
      const request = await readBody(context, deviceListRequestSchema);
      return answerWritten(context, await keys.writeList(context.get("account"), readKeyId(context), request));
    })
    .post("/keys/:key/successor", async (context) => {
      const request = await readBody(context, rotationRequestSchema);
      return answerWritten(context, await keys.rotate(context.get("account"), readKeyId(context), request));
    });
