import { serve } from "@hono/node-server";
import type { Hono } from "hono";

export type StandIn = { readonly address: string; readonly close: () => Promise<void> };

/** Serves an app on a free port of the loopback interface. */
export function startStandIn(app: Hono): Promise<StandIn> {
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 }, ({ port }) =>
      resolve({
        address: `http://127.0.0.1:${port}`,
        close: () => new Promise((done) => server.close(() => done())),
      }),
    );
  });
}
