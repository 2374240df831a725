import { cors } from "hono/cors";

/** Extension pages and workers; which extension says nothing, so an origin is never taken for a sign-in. */
const extensionOrigin =
  /^(chrome-extension:\/\/[a-p]{32}|moz-extension:\/\/[0-9a-f-]{36}|vscode-webview:\/\/[a-z0-9]+|https:\/\/[a-z0-9-]+\.vscode-cdn\.net)$/;
const loopbackOrigin = /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/;

const headers = ["authorization", "apikey", "content-type", "x-client-info", "x-supabase-api-version"];

/** No credentials: the bearer token is all that counts. Other pages may not read an answer. */
export const allowOrigins = (further: readonly string[]) =>
  cors({
    origin: (origin) =>
      extensionOrigin.test(origin) || loopbackOrigin.test(origin) || further.includes(origin) ? origin : null,
    allowMethods: ["GET", "POST", "PUT", "DELETE"],
    allowHeaders: headers,
    exposeHeaders: ["retry-after", "x-request-id", "date"],
    maxAge: 600,
  });
