import { Hono } from "hono";
import type { ApiEnv } from "../api-env.ts";

export type PublicFacts = { readonly version: string; readonly publishableKey: string };
export type CheckHealth = () => Promise<"ok" | "database-unavailable">;

/** What is told without sign-in. */
export const publicRoutes = ({ version, publishableKey }: PublicFacts, checkHealth: CheckHealth) =>
  new Hono<ApiEnv>()
    .get("/health", async (context) => {
      const status = await checkHealth();
      return context.json({ status, version }, status === "ok" ? 200 : 503);
    })
    .get("/config", (context) => context.json({ publishableKey, version }));
