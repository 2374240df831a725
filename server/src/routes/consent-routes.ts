import { consentsRequestSchema } from "@floyo/core/sync";
import { Hono } from "hono";
import type { ApiEnv } from "../api-env.ts";
import { readBody } from "../middleware/read-body.ts";
import type { ConsentStore } from "../store/consent-store.ts";

export const consentRoutes = (consents: ConsentStore) =>
  new Hono<ApiEnv>()
    .get("/consents", async (context) => context.json({ receipts: await consents.listFromWeb(context.get("account")) }))
    .post("/consents", async (context) => {
      const { receipts } = await readBody(context, consentsRequestSchema);
      await consents.add(context.get("account"), receipts);
      return context.json({ done: true });
    });
