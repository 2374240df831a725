import { randomUUID } from "node:crypto";
import type { Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { failure, type Result, success } from "@floyo/core/result";
import { createAccountPages } from "./account-pages.ts";
import { createApp } from "./app.ts";
import { createAttemptRules } from "./auth/attempt-rules.ts";
import { authRoutes } from "./auth/auth-routes.ts";
import { createConsoleCourier } from "./auth/console-courier.ts";
import { createLiteAuthService } from "./auth/lite-auth-service.ts";
import { createSmtpCourier } from "./auth/smtp-courier.ts";
import { createVerifyAccessToken } from "./auth/verify-access-token.ts";
import { type DataFolder, type DataFolderFailure, openDataFolder } from "./data-folder/open-data-folder.ts";
import { createCheckHealth } from "./database/check-database.ts";
import { createForeignEngine, type Engine, startEmbeddedEngine } from "./database/open-engine.ts";
import { createRequestPool } from "./database/person-session.ts";
import { prepareDatabase } from "./database/prepare-database.ts";
import type { Env } from "./env.ts";
import { openJobs } from "./jobs/open-jobs.ts";
import { canListen, closeListener, listen, type ListenFailure, listeningPort } from "./listen.ts";
import type { RequestLog } from "./middleware/log-requests.ts";
import type { ReportBug } from "./middleware/answer-failure.ts";
import { peerOf } from "./peer-of.ts";
import { createStores } from "./store/stores.ts";
import { serverVersion } from "./version.ts";

export type StartFailure = DataFolderFailure | ListenFailure;

export type RunningServer = { readonly url: string; readonly close: () => Promise<void> };

/** Where the server speaks to whoever runs it. */
export type Voice = {
  readonly print: (line: string) => void;
  readonly log: RequestLog;
  readonly reportBug: ReportBug;
};

type Closer = () => Promise<void>;

/** Last opened, first closed; one that fails does not keep the others open. */
async function closeAll(closers: Closer[]): Promise<void> {
  for (const close of closers.toReversed()) await close().catch(() => undefined);
}

const isLoopback = (host: string): boolean => host === "localhost" || host === "::1" || host.startsWith("127.");

async function openEngine(env: Env, folder: DataFolder): Promise<Engine> {
  return env.databaseUrl === undefined ? startEmbeddedEngine(folder) : createForeignEngine(env.databaseUrl);
}

type Opened = { readonly env: Env; readonly folder: DataFolder; readonly voice: Voice; readonly closers: Closer[] };

function createAuth({ env, folder, voice }: Opened, engine: Engine) {
  const { jwtSecret, publishableKey, secretKey } = folder.secrets;
  const { smtpUrl, from } = env.mail;
  return createLiteAuthService({
    databaseUrl: engine.ownerUrl,
    jwtSecret,
    publishableKey,
    secretKey,
    requiresConfirmation: !isLoopback(env.host),
    sendCode: smtpUrl === undefined ? createConsoleCourier(voice.print) : createSmtpCourier(smtpUrl, from),
  });
}

/** Engine, roles, migrations, the proof that it is locked down; then jobs, and only then an app. */
async function openApp(opened: Opened) {
  const { env, folder, voice, closers } = opened;
  const engine = await openEngine(env, folder);
  closers.push(engine.stop);
  const auth = createAuth(opened, engine);
  closers.push(auth.close);
  await prepareDatabase({ engine, passwords: folder.secrets, createAuthSchema: auth.createSchema });
  const pool = createRequestPool(engine.apiUrl, 10);
  closers.push(pool.close);
  const jobs = await openJobs(engine.jobsUrl, { nowMs: Date.now, reportBug: voice.reportBug });
  closers.push(jobs.close);
  return createApp({
    stores: createStores(pool.asPerson),
    facts: { version: serverVersion, publishableKey: folder.secrets.publishableKey },
    origins: env.origins,
    verifyAccessToken: createVerifyAccessToken(folder.secrets.jwtSecret),
    checkHealth: createCheckHealth(pool.sql),
    noteNewEvents: jobs.noteNewEvents,
    log: voice.log,
    reportBug: voice.reportBug,
    clock: { nowMs: Date.now, createId: randomUUID },
    auth: authRoutes({ service: auth, rules: createAttemptRules(Date.now), peerOf }),
    ...pagesOf(),
  });
}

function pagesOf() {
  const pages = createAccountPages();
  return pages === undefined ? {} : { pages };
}

async function startIn(opened: Opened): Promise<Result<RunningServer, StartFailure>> {
  const { env, closers } = opened;
  const app = await openApp(opened);
  const server: Result<Server, ListenFailure> = await listen(env, getRequestListener(app.fetch));
  if (!server.ok) return server;
  closers.push(() => closeListener(server.value));
  const host = env.host.includes(":") ? `[${env.host}]` : env.host;
  return success({ url: `http://${host}:${listeningPort(server.value)}`, close: () => closeAll(closers) });
}

/** Starts everything; on a failure what was opened is closed again. Bugs and damage throw. */
export async function startServer(env: Env, voice: Voice): Promise<Result<RunningServer, StartFailure>> {
  const free = await canListen(env);
  if (!free.ok) return free;
  const folder = await openDataFolder(env.dataFolder);
  if (!folder.ok) return failure(folder.code);
  const closers: Closer[] = [folder.value.close];
  try {
    const started = await startIn({ env, folder: folder.value, voice, closers });
    if (!started.ok) await closeAll(closers);
    return started;
  } catch (error) {
    await closeAll(closers);
    throw error;
  }
}
