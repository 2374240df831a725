import { existsSync } from "node:fs";
import { join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import type { MiddlewareHandler } from "hono";
import { every } from "hono/combine";
import { secureHeaders } from "hono/secure-headers";

export const builtPagesFolder = join(import.meta.dirname, "..", "dist", "web");

/** Nothing from elsewhere, nothing inline, nobody frames us. */
const guardPages = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", "data:"],
    connectSrc: ["'self'"],
    manifestSrc: ["'self'"],
    workerSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: "no-referrer",
  xFrameOptions: "DENY",
  strictTransportSecurity: false,
  crossOriginResourcePolicy: "same-origin",
});

/** The built account page, when it has been built. */
export function createAccountPages(folder: string): MiddlewareHandler | undefined {
  if (!existsSync(join(folder, "index.html"))) return undefined;
  return every(guardPages, serveStatic({ root: folder }));
}
