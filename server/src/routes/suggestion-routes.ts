import { findTargets, proveAutomation } from "@floyo/core/automations";
import { chooseTimeZone } from "@floyo/core/mining";
import { applyDecisions, listAccepted } from "@floyo/core/suggestions";
import { decisionsRequestSchema } from "@floyo/core/sync";
import { Hono } from "hono";
import type { ApiEnv } from "../api-env.ts";
import { readBody } from "../middleware/read-body.ts";
import type { Stores } from "../store/stores.ts";

/** One is some milliseconds of work; of more than these, the newest are told. */
const mostProofs = 20;

/** A decision holds at once, not only after the next mining. */
export const suggestionRoutes = (stores: Pick<Stores, "decisions" | "evidence" | "suggestions">, nowMs: () => number) =>
  new Hono<ApiEnv>()
    .get("/suggestions", async (context) => {
      const { suggestions, minedThrough, ...said } = await stores.suggestions.read(context.get("account"));
      const input = { ...said, nowSeconds: Math.floor(nowMs() / 1000), targetsOf: findTargets };
      return context.json({ suggestions: applyDecisions(suggestions, input), minedThrough });
    })
    .get("/suggestions/:id/events", async (context) => {
      const events = await stores.evidence.readBehind(context.get("account"), context.req.param("id"));
      return context.json({ events });
    })
    .get("/proofs", async (context) => {
      const account = context.get("account");
      const accepted = listAccepted(await stores.decisions.list(account)).slice(-mostProofs);
      if (accepted.length === 0) return context.json({ proofs: [] });
      const events = await stores.evidence.readAlike(
        account,
        accepted.flatMap(({ activities }) => activities),
      );
      const options = { timeZone: chooseTimeZone(events), nowSeconds: Math.floor(nowMs() / 1000) };
      return context.json({ proofs: accepted.map((each) => proveAutomation(each, events, options)) });
    })
    .get("/decisions", async (context) =>
      context.json({ decisions: await stores.decisions.list(context.get("account")) }),
    )
    .post("/decisions", async (context) => {
      const { decisions } = await readBody(context, decisionsRequestSchema);
      await stores.decisions.add(context.get("account"), decisions);
      return context.json({ done: true });
    });
