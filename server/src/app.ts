import { batchLimit } from "@floyo/core/sync";
import { Hono, type MiddlewareHandler } from "hono";
import type { ApiEnv } from "./api-env.ts";
import type { Changes } from "./changes/open-changes.ts";
import { allowOrigins } from "./middleware/allow-origins.ts";
import { answerFailure, answerMethodNotAllowed, answerNotFound, type ReportBug } from "./middleware/answer-failure.ts";
import { limitBody } from "./middleware/limit-body.ts";
import { limitLoad } from "./middleware/limit-load.ts";
import { logRequests, type RequestClock, type RequestLog } from "./middleware/log-requests.ts";
import { requireAccount, type VerifyAccessToken } from "./middleware/require-account.ts";
import { requireHost } from "./middleware/require-host.ts";
import { changeRoutes } from "./routes/change-routes.ts";
import { consentRoutes } from "./routes/consent-routes.ts";
import { deviceRoutes } from "./routes/device-routes.ts";
import { deletionRoutes, type RouteJobs } from "./routes/deletion-routes.ts";
import { eventRoutes } from "./routes/event-routes.ts";
import { exportRoutes } from "./routes/export-routes.ts";
import { keyRoutes } from "./routes/key-routes.ts";
import { pairingRoutes } from "./routes/pairing-routes.ts";
import { type CheckHealth, type PublicFacts, publicRoutes } from "./routes/public-routes.ts";
import { settingsRoutes } from "./routes/settings-routes.ts";
import { suggestionRoutes } from "./routes/suggestion-routes.ts";
import type { Stores } from "./store/stores.ts";

export type AppDeps = {
  readonly stores: Stores;
  readonly facts: PublicFacts;
  readonly origins: readonly string[];
  /** Names that the server answers under, beside `localhost` and bare addresses. */
  readonly hosts: readonly string[];
  readonly verifyAccessToken: VerifyAccessToken;
  readonly checkHealth: CheckHealth;
  readonly jobs: RouteJobs;
  readonly changes: Pick<Changes, "follow" | "returnMs">;
  readonly log: RequestLog;
  readonly reportBug: ReportBug;
  readonly clock: RequestClock;
  /** `/auth/v1`, where the server does it itself; hosted Supabase has its own. */
  readonly auth?: Hono<ApiEnv>;
  /** The account page. */
  readonly pages?: MiddlewareHandler;
};

export const apiPath = "/functions/v1/api";
const requestsAtOnce = 256;
/** A full batch and the words around it. */
const maxBodyBytes = batchLimit.bytes + 16 * 1024;
/** Sealed rules may be two megabytes. */
const maxSettingsBytes = 2 * 1024 * 1024 + 64 * 1024;
/** Fifty devices, each with a root and the list of all sealed for it. */
const maxRotationBytes = 1024 * 1024;

/** Each address of the API that needs a sign-in, with the largest body that it takes. */
const guardedPaths = [
  ["/devices", maxBodyBytes],
  ["/devices/:device", maxBodyBytes],
  ["/events", maxBodyBytes],
  ["/suggestions", maxBodyBytes],
  ["/suggestions/:id/events", maxBodyBytes],
  ["/proofs", maxBodyBytes],
  ["/decisions", maxBodyBytes],
  ["/settings", maxSettingsBytes],
  ["/consents", maxBodyBytes],
  ["/pairings/:id/:slot", maxBodyBytes],
  ["/keys/:key/successor", maxRotationBytes],
  ["/keys/:key/devices", maxBodyBytes],
  ["/keys/:key/devices/:device", maxBodyBytes],
  ["/export", maxBodyBytes],
  ["/export/events.csv", maxBodyBytes],
  ["/deletions", maxBodyBytes],
  ["/deletions/:device", maxBodyBytes],
  ["/account", maxBodyBytes],
  ["/changes", maxBodyBytes],
] as const;

function createApi({ stores, facts, verifyAccessToken, checkHealth, jobs, changes, clock }: AppDeps): Hono<ApiEnv> {
  const api = new Hono<ApiEnv>().use(limitLoad(requestsAtOnce)).route("/", publicRoutes(facts, checkHealth));
  for (const [path, maxBytes] of guardedPaths) {
    api.use(path, requireAccount(verifyAccessToken), limitBody(maxBytes));
  }
  api
    .route("/", deviceRoutes(stores.devices))
    .route("/", eventRoutes(stores.events, jobs.noteNewEvents))
    .route("/", suggestionRoutes(stores, clock.nowMs))
    .route("/", settingsRoutes(stores.settings))
    .route("/", consentRoutes(stores.consents))
    .route("/", pairingRoutes(stores.pairings))
    .route("/", keyRoutes(stores.keys))
    .route("/", exportRoutes(stores.exports))
    .route("/", deletionRoutes(stores.deletions, jobs))
    .route("/", changeRoutes(changes));
  for (const path of ["/health", "/config", ...guardedPaths.map(([path]) => path)]) {
    api.all(path, answerMethodNotAllowed);
  }
  return api;
}

/** The whole server as one function from request to answer; the same on Node, Deno and at the edge. */
export function createApp(deps: AppDeps): Hono<ApiEnv> {
  const app = new Hono<ApiEnv>()
    .onError(answerFailure(deps.reportBug))
    .notFound(answerNotFound)
    .use(logRequests(deps.log, deps.clock))
    .use(requireHost(deps.hosts))
    .use(allowOrigins(deps.origins))
    .route(apiPath, createApi(deps));
  if (deps.auth) app.route("/auth/v1", deps.auth);
  if (deps.pages) app.get("*", deps.pages);
  return app;
}
