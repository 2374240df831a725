import { isIP } from "node:net";
import { createMiddleware } from "hono/factory";
import type { ApiEnv } from "../api-env.ts";
import { answerError } from "./api-error.ts";

const withoutBrackets = (host: string): string => host.replace(/^\[(.*)\]$/, "$1");

/**
 * Answers under known names alone. A page of a stranger may let its own name point at this machine (DNS rebinding), and
 * its browser then takes us for the page's own server; a bare address can't be made to point elsewhere.
 */
export const requireHost = (names: readonly string[]) => {
  const known = new Set(["localhost", ...names.map((name) => name.toLowerCase())]);
  return createMiddleware<ApiEnv>(async (context, next) => {
    const host = new URL(context.req.url).hostname;
    if (known.has(host) || isIP(withoutBrackets(host)) !== 0) return next();
    return answerError(context, 421, {
      code: "host-unknown",
      message: "The server does not answer under this name; whoever runs it may add it to FLOYO_ORIGINS.",
    });
  });
};
