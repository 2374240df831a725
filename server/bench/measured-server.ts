import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { promisify } from "node:util";
import { serverFlags } from "./run-flags.ts";

const run = promisify(execFile);
const main = join(import.meta.dirname, "..", "src", "cli", "main.ts");

export type MeasuredServer = {
  readonly url: string;
  /** From its start to listening. */
  readonly startMs: number;
  /** Megabytes of the server and its database, each shared page counted once; `undefined` where the system can't say. */
  readonly memory: () => Promise<number | undefined>;
  readonly stop: () => Promise<void>;
};

async function readUrl({ stdout }: ChildProcess): Promise<string> {
  let text = "";
  for await (const chunk of stdout ?? []) {
    text += String(chunk);
    const [, url] = /listens on (\S+)\n/.exec(text) ?? [];
    if (url !== undefined) return url;
  }
  throw new Error("the server ended before it listened");
}

async function listDescendants(pid: number): Promise<readonly number[]> {
  const { stdout } = await run("ps", ["-eo", "pid=,ppid="]);
  const pairs = stdout
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number));
  const below = (parent: number): readonly number[] =>
    pairs.flatMap(([child = 0, ppid]) => (ppid === parent ? [child, ...below(child)] : []));
  return [pid, ...below(pid)];
}

async function readPssKilobytes(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, "utf8").catch(() => "");
  return Number(/^Pss:\s+(\d+)/m.exec(text)?.[1] ?? 0);
}

async function sumMemory(pid: number): Promise<number | undefined> {
  if (process.platform !== "linux") return undefined;
  const all = await Promise.all((await listDescendants(pid)).map(readPssKilobytes));
  return all.reduce((sum, kilobytes) => sum + kilobytes, 0) / 1024;
}

/** `floyo start` on any free port. */
export async function startMeasured(dataFolder: string): Promise<MeasuredServer> {
  const startedMs = performance.now();
  const env = { ...process.env, FLOYO_HOME: dataFolder, FLOYO_PORT: "0" };
  const child = spawn(process.execPath, [...serverFlags, main, "start"], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const url = await readUrl(child);
  const startMs = performance.now() - startedMs;
  return {
    url,
    startMs,
    memory: () => sumMemory(child.pid ?? 0),
    stop: async () => {
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
    },
  };
}
