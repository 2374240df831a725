import type { IngestAnswer, IngestRequest } from "./protocol.ts";

/** How a request ended. `retryAfterSeconds` is the server's own word. */
export type TransportOutcome =
  | { readonly kind: "answered"; readonly answer: IngestAnswer }
  | { readonly kind: "status"; readonly status: number; readonly retryAfterSeconds?: number }
  /** No connection, a cut answer, or an answer that is not ours (a captive portal's page). */
  | { readonly kind: "unreachable"; readonly detail: string };

/** Port: carries one batch to the server. Never throws for what a network does. */
export type Transport = { readonly send: (request: IngestRequest) => Promise<TransportOutcome> };
