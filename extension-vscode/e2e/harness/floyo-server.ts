import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { findFreePort } from "./vscode-server.ts";
import { waitFor } from "./wait-for.ts";

const repository = path.join(import.meta.dirname, "../../..");

export type FloyoServer = {
  readonly url: string;
  /** The six digits that were "mailed" last: without SMTP they are printed. */
  readonly waitForCode: (email: string) => Promise<string>;
  readonly stop: () => Promise<void>;
};

/** The real server as `npm start` runs it, on a data folder of its own. */
export async function startFloyoServer(): Promise<FloyoServer> {
  const port = await findFreePort();
  const home = mkdtempSync(path.join(tmpdir(), "floyo-server-"));
  chmodSync(home, 0o755); // as root the database runs as another user
  const server = spawn(process.execPath, ["server/src/cli/main.ts", "start"], {
    cwd: repository,
    env: { ...process.env, FLOYO_PORT: String(port), FLOYO_HOME: path.join(home, "data") },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  for (const stream of [server.stdout, server.stderr]) {
    stream.on("data", (text: Buffer) => (printed += text.toString()));
  }
  const find = (pattern: RegExp) =>
    waitFor(
      () => pattern.exec(printed) ?? undefined,
      () => `${String(pattern)} in:\n${printed}`,
    );
  await find(/Floyo listens on/);
  return {
    url: `http://127.0.0.1:${port}`,
    waitForCode: async (email) => {
      const [, code = ""] = await find(new RegExp(`${email}: (\\d{6})`));
      printed = "";
      return code;
    },
    stop: async () => {
      if (server.exitCode !== null) return;
      const ended = once(server, "exit");
      server.kill("SIGTERM");
      await ended;
      rmSync(home, { recursive: true, force: true });
    },
  };
}
