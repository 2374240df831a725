import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { tmpdir } from "node:os";
import { until } from "./until.ts";

export type Server = {
  readonly url: string;
  /** The newest six-digit code that it printed for this address; the server here sends no mail. */
  readonly readCode: (email: string) => Promise<string>;
  readonly close: () => Promise<void>;
};

const main = new URL("../../server/src/cli/main.ts", import.meta.url).pathname;

/** The server as a person starts it, in a data folder of its own. */
export async function startServer(port: number): Promise<Server> {
  // PostgreSQL does not run as root, and another user could not reach a folder below /root.
  const base = process.getuid?.() === 0 ? "/var/lib" : tmpdir();
  const folder = join(base, `floyo-e2e-${process.pid}`);
  const env = { ...process.env, FLOYO_PORT: String(port), FLOYO_HOME: folder };
  const child = spawn(process.execPath, [main, "start"], { env });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const url = `http://127.0.0.1:${port}`;
  await until("the server", async () => (await fetch(`${url}/functions/v1/api/health`)).ok, 60_000);
  return {
    url,
    readCode: (email) =>
      until(`a code for ${email}`, async () => {
        const line = said.split("\n").findLast((one) => one.includes(email) && /\b\d{6}\b/.test(one));
        return /\b(\d{6})\b/.exec(line ?? "")?.[1];
      }),
    close: async () => {
      const ended = new Promise((done) => child.once("exit", done));
      child.kill("SIGINT");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
