import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { open } from "node:fs/promises";
import { createServer } from "node:net";
import { promisify } from "node:util";
import { setTimeout as wait } from "node:timers/promises";
import postgres from "postgres";
import type { ClusterPlace } from "./create-cluster.ts";

const run = promisify(execFile);
const readyWithinMs = 60_000;

export type RunningCluster = { readonly port: number; readonly stop: () => Promise<void> };

/** Loopback only; few connections and small buffers; rows and statements never reach the log. */
const settings: Readonly<Record<string, string>> = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  password_encryption: "scram-sha-256",
  max_connections: "40",
  shared_buffers: "64MB",
  max_wal_size: "512MB",
  wal_level: "minimal",
  max_wal_senders: "0",
  wal_compression: "on",
  jit: "off",
  max_parallel_workers_per_gather: "0",
  idle_in_transaction_session_timeout: "60s",
  log_error_verbosity: "terse",
  log_min_error_statement: "panic",
};

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no free port on loopback");
  return address.port;
}

/** What a killed server left running on our folder is stopped first; the lock file says that nobody else uses it. */
async function stopOrphan({ binaries, folder, user }: ClusterPlace): Promise<void> {
  const stop = ["stop", `--pgdata=${folder}`, "--mode=fast", "--wait", "--timeout=60"];
  await run(binaries.pg_ctl, stop, { ...user, cwd: folder }).catch(() => undefined);
}

async function isAnswering(port: number, password: string): Promise<boolean> {
  const sql = postgres({
    host: "127.0.0.1",
    port,
    user: "postgres",
    password,
    max: 1,
    connect_timeout: 5,
    onnotice() {},
  });
  try {
    await sql`select 1`;
    return true;
  } catch {
    return false;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

async function becomesReady(child: ChildProcess, port: number, password: string): Promise<boolean> {
  const deadline = performance.now() + readyWithinMs;
  while (child.exitCode === null && child.signalCode === null && performance.now() < deadline) {
    if (await isAnswering(port, password)) return true;
    await wait(40);
  }
  return false;
}

async function startPostgres({ binaries, folder, user }: ClusterPlace, port: number): Promise<ChildProcess> {
  const log = await open(`${folder}.log`, "w", 0o600);
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  // A group of its own: Ctrl-C in the terminal reaches the server, which stops the database last.
  const child = spawn(binaries.postgres, ["-D", folder, "-p", String(port), ...flags], {
    ...user,
    cwd: folder,
    detached: true,
    stdio: ["ignore", log.fd, log.fd],
  });
  child.on("error", () => undefined);
  await log.close();
  return child;
}

async function stopPostgres(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGINT");
  await ended;
}

/** After a kill -9 the folder stays held for a moment, while the killed database's children die. */
async function startUntilReady(place: ClusterPlace, port: number, password: string): Promise<ChildProcess | undefined> {
  for (let attempt = 0; attempt < 10; attempt++) {
    const child = await startPostgres(place, port);
    if (await becomesReady(child, port, password)) return child;
    await stopPostgres(child);
    await wait(300);
  }
  return undefined;
}

/** Starts PostgreSQL on the cluster, answers when it takes connections, and starts it again if it dies by itself. */
export async function runCluster(place: ClusterPlace, password: string): Promise<RunningCluster> {
  await stopOrphan(place);
  const port = await findFreePort();
  let isStopping = false;
  let running = Promise.resolve(await startUntilReady(place, port, password));
  const watch = (child: ChildProcess | undefined): void => {
    child?.once("exit", () => {
      if (isStopping) return;
      running = startUntilReady(place, port, password);
      void running.then(watch, () => undefined);
    });
  };
  const first = await running;
  if (first === undefined) throw new Error(`PostgreSQL did not start; its log is ${place.folder}.log`);
  watch(first);
  return {
    port,
    stop: async () => {
      isStopping = true;
      const child = await running;
      if (child !== undefined) await stopPostgres(child);
    },
  };
}
