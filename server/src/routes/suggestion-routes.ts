import { findTargets } from "@floyo/core/automations";
import { applyDecisions } from "@floyo/core/suggestions";
import { decisionsRequestSchema } from "@floyo/core/sync";
import { Hono } from "hono";
import type { ApiEnv } from "../api-env.ts";
import { readBody } from "../middleware/read-body.ts";
import type { Stores } from "../store/stores.ts";

/** A decision holds at once, not only after the next mining. */
export const suggestionRoutes = (stores: Pick<Stores, "decisions" | "suggestions">, nowMs: () => number) =>
  new Hono<ApiEnv>()
    .get("/suggestions", async (context) => {
      const { suggestions: mined, decisions, minedThrough } = await stores.suggestions.read(context.get("account"));
      const nowSeconds = Math.floor(nowMs() / 1000);
      const suggestions = applyDecisions(mined, { decisions, nowSeconds, targetsOf: findTargets });
      return context.json({ suggestions, minedThrough });
    })
    .get("/decisions", async (context) =>
      context.json({ decisions: await stores.decisions.list(context.get("account")) }),
    )
    .post("/decisions", async (context) => {
      const { decisions } = await readBody(context, decisionsRequestSchema);
      await stores.decisions.add(context.get("account"), decisions);
      return context.json({ done: true });
    });
