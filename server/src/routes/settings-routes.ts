import { settingsRequestSchema } from "@floyo/core/sync";
import { Hono } from "hono";
import type { ApiEnv } from "../api-env.ts";
import { readBody } from "../middleware/read-body.ts";
import type { SettingsStore } from "../store/settings-store.ts";

export const settingsRoutes = (settings: SettingsStore) =>
  new Hono<ApiEnv>()
    .get("/settings", async (context) => context.json(await settings.read(context.get("account"))))
    .put("/settings", async (context) => {
      const request = await readBody(context, settingsRequestSchema);
      return context.json(await settings.write(context.get("account"), request));
    });
