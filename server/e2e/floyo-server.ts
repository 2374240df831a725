import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const main = join(import.meta.dirname, "../src/cli/main.ts");
const patienceMs = 60_000;

/** The server as `npm start` starts it, on a data folder and a port of its own. */
export type FloyoServer = {
  readonly url: string;
  readonly dataFolder: string;
  /** The six digits that the server last sent to an address; without a mail server they are on its console. */
  readonly codeFor: (email: string) => Promise<string>;
  /** All that it has on its console, since a code was asked for. */
  readonly printed: () => string;
  /** Kills it, so that its database goes on without it, and starts it anew where it was. */
  readonly killAndStart: () => Promise<void>;
  /** Kills its database alone, which the server then starts anew. */
  readonly killDatabase: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

export async function startFloyoServer(): Promise<FloyoServer> {
  const folder = mkdtempSync(join(tmpdir(), "floyo-server-"));
  chmodSync(folder, 0o755); // as root the database runs as another user, who has to get through
  const dataFolder = join(folder, "home");
  const port = await findFreePort();
  let printed = "";
  const launch = async () => {
    const child = spawn(process.execPath, [main, "start"], {
      env: { ...process.env, FLOYO_HOME: dataFolder, FLOYO_PORT: String(port) },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const before = printed.length;
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (text: Buffer) => (printed += text.toString()));
    }
    await find(/listens on/, before);
    return child;
  };
  const find = (pattern: RegExp, from = 0) =>
    waitFor(
      () => pattern.exec(printed.slice(from)),
      () => `${String(pattern)} in:\n${printed}`,
    );
  let server = await launch();
  return {
    url: `http://127.0.0.1:${port}`,
    dataFolder,
    codeFor: async (email) => {
      const lines = new RegExp(`Sign-in code for ${email}: (\\d{6})(?![\\s\\S]*Sign-in code for ${email}:)`);
      const code = (await find(lines))[1] ?? "";
      printed = "";
      return code;
    },
    printed: () => printed,
    killAndStart: async () => {
      await end(server, "SIGKILL");
      server = await launch();
    },
    killDatabase: async () => {
      const pid = Number.parseInt(readFileSync(join(dataFolder, "database", "postmaster.pid"), "utf8"), 10);
      process.kill(pid, "SIGKILL");
      await waitFor(
        () => !isRunning(pid),
        () => "the end of the database",
      );
    },
    stop: async () => {
      await end(server, "SIGINT");
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Looks until there is something, for a minute at most if nothing else is said. `say`: what for. */
export async function waitFor<T>(
  look: () => T | null | undefined,
  say: () => string,
  limitMs = patienceMs,
): Promise<T> {
  const end = Date.now() + limitMs;
  for (;;) {
    const found = look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`waited in vain for ${say()}`);
    await wait(50);
  }
}

async function end(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, "exit");
  server.kill(signal);
  await ended;
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  return typeof address === "object" && address ? address.port : 0;
}
