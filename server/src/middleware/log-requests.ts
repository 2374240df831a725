import { createMiddleware } from "hono/factory";
import { routePath } from "hono/route";
import type { ApiEnv } from "../api-env.ts";

export type RequestLine = {
  readonly requestId: string;
  readonly method: string;
  /** The pattern of the route, not the address that was asked for: no names, ids or tokens. */
  readonly route: string;
  readonly status: number;
  readonly ms: number;
  readonly code?: string;
};

export type RequestLog = (line: RequestLine) => void;

export type RequestClock = { readonly nowMs: () => number; readonly createId: () => string };

/** Gives each request its id and writes one line when it is answered. */
export const logRequests = (log: RequestLog, clock: RequestClock) =>
  createMiddleware<ApiEnv>(async (context, next) => {
    const startedMs = clock.nowMs();
    const requestId = clock.createId();
    context.set("requestId", requestId);
    await next();
    context.header("x-request-id", requestId);
    const code = context.get("code");
    log({
      requestId,
      method: context.req.method,
      route: routePath(context, -1),
      status: context.res.status,
      ms: Math.round(clock.nowMs() - startedMs),
      ...(code === undefined ? {} : { code }),
    });
  });
