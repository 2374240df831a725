import { deviceIdSchema } from "@floyo/core/events";
import { registerDeviceRequestSchema } from "@floyo/core/sync";
import { Hono } from "hono";
import type { ApiEnv } from "../api-env.ts";
import { answerError } from "../middleware/api-error.ts";
import { readBody, readParam } from "../middleware/read-body.ts";
import type { DeviceStore } from "../store/device-store.ts";
import { deviceRevoked, deviceUnknown } from "./device-refusals.ts";

export const deviceRoutes = (devices: DeviceStore) =>
  new Hono<ApiEnv>()
    .post("/devices", async (context) => {
      const request = await readBody(context, registerDeviceRequestSchema);
      const standing = await devices.register(context.get("account"), request);
      return standing === "active" ? context.json({ done: true }) : answerError(context, 403, deviceRevoked);
    })
    .get("/devices", async (context) => context.json(await devices.list(context.get("account"))))
    .delete("/devices/:device", async (context) => {
      const device = readParam(context, ["device", deviceIdSchema]);
      const standing = await devices.revoke(context.get("account"), device);
      return standing === "revoked" ? context.json({ done: true }) : answerError(context, 404, deviceUnknown);
    });
