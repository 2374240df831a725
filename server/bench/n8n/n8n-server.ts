import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { closeSync, existsSync, openSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import process from "node:process";
import * as v from "valibot";

/** n8n as `.ci/n8n.mjs` installs it. */
const program = join(import.meta.dirname, "../../../.cache/n8n/node_modules/n8n/bin/n8n");

/** What the editor asks of n8n, by the same paths. */
export type N8n = {
  readonly post: (path: string, body: object) => Promise<unknown>;
  readonly get: (path: string) => Promise<unknown>;
  readonly close: () => Promise<void>;
};

export type N8nStart = {
  /** For its database and its log. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
};

/** A fresh n8n on a free port of the loopback interface, with an owner who is signed in. It tells nobody that it runs. */
export async function startN8n({ folder, env }: N8nStart): Promise<N8n> {
  if (!existsSync(program)) throw new Error("n8n is not installed: run npm run proof:n8n, which installs it.");
  const [port, brokerPort] = [await findFreePort(), await findFreePort()];
  const child = startProgram(folder, {
    ...quiet,
    ...env,
    N8N_PORT: `${port}`,
    N8N_RUNNERS_BROKER_PORT: `${brokerPort}`,
  });
  const address = `http://127.0.0.1:${port}`;
  try {
    await waitUntilUp(address, child, join(folder, "n8n.log"));
    const cookie = await signUp(address);
    return {
      post: (path, body) => ask(address + path, { cookie, body }),
      get: (path) => ask(address + path, { cookie }),
      close: () => stop(child),
    };
  } catch (error) {
    await stop(child);
    throw error;
  }
}

const quiet = {
  N8N_LISTEN_ADDRESS: "127.0.0.1",
  N8N_DIAGNOSTICS_ENABLED: "false",
  N8N_VERSION_NOTIFICATIONS_ENABLED: "false",
  N8N_TEMPLATES_ENABLED: "false",
  N8N_SECURE_COOKIE: "false",
  N8N_ENCRYPTION_KEY: "for one run of the proof",
  NO_PROXY: "127.0.0.1,localhost",
};

function startProgram(folder: string, env: Readonly<Record<string, string>>): ChildProcess {
  const log = openSync(join(folder, "n8n.log"), "a");
  const path = process.env["PATH"] ?? "";
  const child = spawn(process.execPath, [program, "start"], {
    cwd: folder,
    env: { PATH: path, HOME: folder, N8N_USER_FOLDER: folder, ...env },
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  return child;
}

async function waitUntilUp(address: string, child: ChildProcess, log: string): Promise<void> {
  for (let second = 0; second < 300; second += 1) {
    if (child.exitCode !== null) throw new Error(`n8n ended before it was up: see ${log}`);
    const isUp = await fetch(`${address}/healthz/readiness`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  throw new Error(`n8n was not up after five minutes: see ${log}`);
}

async function signUp(address: string): Promise<string> {
  const owner = { email: "owner@example.com", firstName: "O", lastName: "O", password: `Aa1${randomUUID()}` };
  const response = await fetch(`${address}/rest/owner/setup`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(owner),
  });
  if (!response.ok) throw new Error(`n8n took no owner: ${await response.text()}`);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

const answerSchema = v.object({ data: v.unknown() });

async function ask(url: string, { cookie, body }: { cookie: string; body?: object }): Promise<unknown> {
  const response = await fetch(url, {
    method: body === undefined ? "GET" : "POST",
    headers: { Cookie: cookie, "Content-Type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`n8n answered ${response.status} to ${new URL(url).pathname}: ${text}`);
  return v.parse(answerSchema, JSON.parse(text)).data;
}

function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill("SIGTERM");
  });
}

function findFreePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
