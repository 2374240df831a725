import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const main = join(import.meta.dirname, "../src/cli/main.ts");
const patienceMs = 60_000;

/** The server as `npm start` starts it, on a data folder and a port of its own. */
export type FloyoServer = {
  readonly url: string;
  /** The six digits that the server last sent to an address; without a mail server they are on its console. */
  readonly codeFor: (email: string) => Promise<string>;
  readonly stop: () => Promise<void>;
};

export async function startFloyoServer(): Promise<FloyoServer> {
  const folder = mkdtempSync(join(tmpdir(), "floyo-server-"));
  chmodSync(folder, 0o755); // as root the database runs as another user, who has to get through
  const port = await findFreePort();
  const server = spawn(process.execPath, [main, "start"], {
    env: { ...process.env, FLOYO_HOME: join(folder, "home"), FLOYO_PORT: String(port) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  for (const stream of [server.stdout, server.stderr]) {
    stream.on("data", (text: Buffer) => (printed += text.toString()));
  }
  const find = (pattern: RegExp) =>
    waitFor(
      () => pattern.exec(printed),
      () => `${String(pattern)} in:\n${printed}`,
    );
  await find(/listens on/);
  return {
    url: `http://127.0.0.1:${port}`,
    codeFor: async (email) => {
      const lines = new RegExp(`Sign-in code for ${email}: (\\d{6})(?![\\s\\S]*Sign-in code for ${email}:)`);
      const code = (await find(lines))[1] ?? "";
      printed = "";
      return code;
    },
    stop: () => stopServer(server, folder),
  };
}

async function waitFor<T>(look: () => T | null | undefined, say: () => string): Promise<T> {
  const end = Date.now() + patienceMs;
  for (;;) {
    const found = look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`waited in vain for ${say()}`);
    await wait(50);
  }
}

async function stopServer(server: ChildProcess, folder: string): Promise<void> {
  if (server.exitCode === null) {
    const ended = once(server, "exit");
    server.kill("SIGINT");
    await ended;
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  return typeof address === "object" && address ? address.port : 0;
}
