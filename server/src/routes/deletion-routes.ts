import { deviceIdSchema } from "@floyo/core/events";
import { deletionRequestSchema } from "@floyo/core/sync";
import { Hono } from "hono";
import * as v from "valibot";
import type { ApiEnv } from "../api-env.ts";
import type { Jobs } from "../jobs/jobs.ts";
import { readBody, readParam } from "../middleware/read-body.ts";
import type { DeletionStore } from "../store/deletion-store.ts";

const afterSchema = v.fallback(v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number)), 0);

export type RouteJobs = Pick<Jobs, "noteNewEvents" | "forgetGonePeople">;

export const deletionRoutes = (deletions: DeletionStore, jobs: RouteJobs) =>
  new Hono<ApiEnv>()
    .post("/deletions", async (context) => {
      const request = await readBody(context, deletionRequestSchema);
      const { deleted, subject } = await deletions.deleteEvents(context.get("account"), request);
      // What mining made of the deleted events went with them; what stands without them is found again.
      if (deleted > 0) jobs.noteNewEvents(subject);
      return context.json({ deleted });
    })
    .get("/deletions/:device", async (context) => {
      const device = readParam(context, ["device", deviceIdSchema]);
      const after = v.parse(afterSchema, context.req.query("after"));
      return context.json(await deletions.listRemoved(context.get("account"), device, after));
    })
    .delete("/account", async (context) => {
      await deletions.deleteAccount(context.get("account"));
      await jobs.forgetGonePeople();
      return context.json({ done: true });
    });
