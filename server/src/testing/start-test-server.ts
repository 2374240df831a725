import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Env } from "../env.ts";
import { type RunningServer, startServer } from "../start-server.ts";

/** A folder for one test that the database's own user can walk through. */
export async function makeDataFolder(): Promise<{ readonly path: string; readonly remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), "floyo-data-"));
  await chmod(path, 0o711);
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** On any free port of loopback. */
export const buildEnv = (dataFolder: string, changes: Partial<Env> = {}): Env => ({
  port: 0,
  host: "127.0.0.1",
  dataFolder,
  origins: [],
  mail: { from: "floyo@localhost.localdomain" },
  ...changes,
});

export const createTestVoice = () => {
  const printed: string[] = [];
  const bugs: unknown[] = [];
  return {
    printed,
    bugs,
    voice: {
      print: (line: string) => void printed.push(line),
      log: () => undefined,
      reportBug: (error: unknown) => void bugs.push(error),
    },
  };
};

/** The whole server as `floyo start` starts it, over real HTTP. */
export async function startTestServer(env: Env, { voice } = createTestVoice()): Promise<RunningServer> {
  const started = await startServer(env, voice);
  if (!started.ok) throw new Error(started.code);
  return started.value;
}
