import { createMiddleware } from "hono/factory";
import type { ApiEnv } from "../api-env.ts";
import { answerError } from "./api-error.ts";

/** So many requests at once and no more: a late answer to everybody helps nobody. */
export const limitLoad = (maxAtOnce: number) => {
  let running = 0;
  return createMiddleware<ApiEnv>(async (context, next) => {
    if (running >= maxAtOnce) {
      context.header("retry-after", "1");
      return answerError(context, 503, {
        code: "overloaded",
        message: "The server is busy; nothing was changed. Try again in a moment.",
      });
    }
    running++;
    try {
      await next();
    } finally {
      running--;
    }
    return undefined;
  });
};
