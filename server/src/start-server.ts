import type { RequestListener } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { failure, type Result, success } from "@floyo/core/result";
import { builtPagesFolder, createAccountPages } from "./account-pages.ts";
import { createConsoleCourier } from "./auth/console-courier.ts";
import { createSmtpCourier } from "./auth/smtp-courier.ts";
import { type Closers, createClosers } from "./closers.ts";
import { type DataFolder, type DataFolderFailure, openDataFolder } from "./data-folder/open-data-folder.ts";
import { startEmbeddedEngine } from "./database/open-engine.ts";
import { type ForeignFailure, openForeignEngine } from "./database/open-foreign-engine.ts";
import type { Env } from "./env.ts";
import { canListen, closeListener, listen, type ListenFailure, listeningPort } from "./listen.ts";
import type { ReportBug } from "./middleware/answer-failure.ts";
import type { RequestLog } from "./middleware/log-requests.ts";
import { openApp } from "./open-app.ts";
import { peerOf } from "./peer-of.ts";

export type StartFailure = DataFolderFailure | "data-folder-not-reachable" | ForeignFailure | ListenFailure;

export type RunningServer = { readonly url: string; readonly close: () => Promise<void> };

/** Where the server speaks to whoever runs it. */
export type Voice = {
  readonly print: (line: string) => void;
  readonly log: RequestLog;
  readonly reportBug: ReportBug;
};

const isLoopback = (host: string): boolean => host === "localhost" || host === "::1" || host.startsWith("127.");

/** A page of ours has its name among the origins. */
const listHostNames = ({ host, origins }: Env): readonly string[] => [
  host,
  ...origins.map((origin) => new URL(origin).hostname),
];

const urlTo = (host: string, port: number): string => `http://${host.includes(":") ? `[${host}]` : host}:${port}`;

/** Node's server takes no promise; what goes wrong is answered inside. */
const toListener =
  (onRequest: ReturnType<typeof getRequestListener>): RequestListener =>
  (request, response) =>
    void onRequest(request, response);

function openMail({ smtpUrl, from }: Env["mail"], { print }: Voice) {
  return smtpUrl === undefined ? createConsoleCourier(print) : createSmtpCourier(smtpUrl, from);
}

async function startIn(folder: DataFolder, env: Env, voice: Voice & { closers: Closers }) {
  const { closers } = voice;
  const opened =
    env.databaseUrl === undefined ? await startEmbeddedEngine(folder) : await openForeignEngine(env.databaseUrl);
  if (!opened.ok) return opened;
  const engine = opened.value;
  closers.add(engine.stop);
  const pages = createAccountPages(builtPagesFolder);
  const { app, endStreams } = await openApp(
    {
      engine,
      secrets: folder.secrets,
      origins: env.origins,
      hosts: listHostNames(env),
      requiresConfirmation: !isLoopback(env.host),
      sendCode: openMail(env.mail, voice),
      peerOf,
      nowMs: Date.now,
      log: voice.log,
      reportBug: voice.reportBug,
      ...(pages === undefined ? {} : { pages }),
    },
    closers,
  );
  const server = await listen(env, toListener(getRequestListener(app.fetch)));
  if (!server.ok) return server;
  closers.add(() => closeListener(server.value));
  closers.add(async () => endStreams());
  return success({ url: urlTo(env.host, listeningPort(server.value)), close: closers.closeAll });
}

/** Starts everything; on a failure what was opened is closed again. Bugs and damage throw. */
export async function startServer(env: Env, voice: Voice): Promise<Result<RunningServer, StartFailure>> {
  const folder = await openDataFolder(env.dataFolder);
  if (!folder.ok) return failure(folder.code);
  const closers = createClosers();
  closers.add(folder.value.close);
  try {
    // Asked again at the end; asked now, a taken port is told before a database is made.
    const free = await canListen(env);
    const started = !free.ok ? free : await startIn(folder.value, env, { ...voice, closers });
    if (!started.ok) await closers.closeAll();
    return started;
  } catch (error) {
    await closers.closeAll();
    throw error;
  }
}
