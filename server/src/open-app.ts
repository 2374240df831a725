import { randomUUID } from "node:crypto";
import { availableParallelism } from "node:os";
import type { Hono, MiddlewareHandler } from "hono";
import type { ApiEnv } from "./api-env.ts";
import { createApp } from "./app.ts";
import { createAttemptRules } from "./auth/attempt-rules.ts";
import { type AuthDeps, authRoutes } from "./auth/auth-routes.ts";
import type { CodeCourier } from "./auth/auth-service.ts";
import { createLiteAuthService } from "./auth/lite-auth-service.ts";
import { createVerifyAccessToken } from "./auth/verify-access-token.ts";
import { type HubLimits, hubLimits } from "./changes/change-hub.ts";
import { type Changes, openChanges } from "./changes/open-changes.ts";
import type { Closers } from "./closers.ts";
import type { InstallSecrets } from "./data-folder/install-secrets.ts";
import { createCheckHealth } from "./database/check-database.ts";
import type { Engine } from "./database/open-engine.ts";
import { createRequestPool } from "./database/person-session.ts";
import { prepareDatabase } from "./database/prepare-database.ts";
import { openJobs } from "./jobs/open-jobs.ts";
import type { ReportBug } from "./middleware/answer-failure.ts";
import type { RequestLog } from "./middleware/log-requests.ts";
import { createStores } from "./store/stores.ts";
import { serverVersion } from "./version.ts";

export type AppParts = {
  readonly engine: Engine;
  readonly secrets: InstallSecrets;
  readonly origins: readonly string[];
  readonly hosts: readonly string[];
  /** Whether a new address must be proven by a code before its password counts. */
  readonly requiresConfirmation: boolean;
  readonly sendCode: CodeCourier;
  readonly peerOf: AuthDeps["peerOf"];
  readonly nowMs: () => number;
  readonly log: RequestLog;
  readonly reportBug: ReportBug;
  readonly pages?: MiddlewareHandler;
  readonly hubLimits?: HubLimits;
};

/** More than the cores can work on at once would only cost memory. */
const connections = Math.min(16, 2 + 2 * availableParallelism());

export type OpenApp = {
  readonly app: Hono<ApiEnv>;
  /** Ends the streams of those who follow changes: a server that waits for its requests to end would wait for them. */
  readonly endStreams: Changes["close"];
};

/** Roles, migrations, the proof that the database is locked down; then jobs, and only then an app. */
export async function openApp(parts: AppParts, closers: Closers): Promise<OpenApp> {
  const { engine, secrets, nowMs, log, reportBug } = parts;
  const auth = createLiteAuthService({ ...secrets, ...parts, databaseUrl: engine.ownerUrl });
  closers.add(auth.close);
  await prepareDatabase({ engine, passwords: secrets, createAuthSchema: auth.createSchema });
  const pool = createRequestPool(engine.apiUrl, connections);
  closers.add(pool.close);
  const changes = await openChanges(pool, parts.hubLimits ?? hubLimits, Math.random);
  const jobs = await openJobs(engine.jobsUrl, { nowMs, reportBug });
  closers.add(jobs.close);
  const app = createApp({
    stores: createStores(pool),
    facts: { version: serverVersion, publishableKey: secrets.publishableKey },
    origins: parts.origins,
    hosts: parts.hosts,
    verifyAccessToken: createVerifyAccessToken(secrets.jwtSecret, nowMs),
    checkHealth: createCheckHealth(pool.sql),
    jobs,
    changes,
    log,
    reportBug,
    clock: { nowMs, createId: randomUUID },
    auth: authRoutes({ service: auth, rules: createAttemptRules(nowMs), peerOf: parts.peerOf }),
    ...(parts.pages === undefined ? {} : { pages: parts.pages }),
  });
  return { app, endStreams: changes.close };
}
