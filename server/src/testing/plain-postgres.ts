import { execFile, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import postgres from "postgres";
import { vi } from "vitest";
import { findSystemUser, giveTo } from "../database/system-user.ts";

const run = promisify(execFile);

function listFolders(): readonly string[] {
  try {
    const debian = "/usr/lib/postgresql";
    return readdirSync(debian).map((version) => join(debian, version, "bin"));
  } catch {
    return [];
  }
}

/** Folder of a PostgreSQL ≥ 15 that the machine has beside ours: Debian's, else what `pg_config` on the PATH says. */
export function findPlainPostgres(): string | undefined {
  const isNewEnough = (folder: string): boolean => {
    try {
      const version = execFileSync(join(folder, "postgres"), ["--version"], { encoding: "utf8", stdio: "pipe" });
      return Number.parseInt(/\d+/.exec(version)?.[0] ?? "0", 10) >= 15;
    } catch {
      return false;
    }
  };
  return [...listFolders(), "/usr/local/bin", "/opt/homebrew/bin"].find(isNewEnough);
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  return typeof address === "object" && address !== null ? address.port : 0;
}

export type PlainPostgres = {
  /** Address of a new database whose owner is no superuser and has these rights. */
  readonly createDatabase: (name: string, rights: string) => Promise<string>;
  readonly stop: () => Promise<void>;
};

/** A cluster as `initdb` makes it, in a folder of its own. */
export async function startPlainPostgres(binaries: string): Promise<PlainPostgres> {
  const user = await findSystemUser();
  const folder = await mkdtemp(join(tmpdir(), "floyo-plain-"));
  await chmod(folder, 0o711);
  await giveTo(user, folder);
  const data = join(folder, "data");
  const options = { ...user, cwd: folder };
  await run(join(binaries, "initdb"), [`--pgdata=${data}`, "--username=boss", "--auth=trust"], options);
  const port = await findFreePort();
  const settings = ["-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="];
  const child = spawn(join(binaries, "postgres"), ["-D", data, "-p", String(port), ...settings], {
    ...options,
    stdio: "ignore",
  });
  const boss = postgres(`postgres://boss@127.0.0.1:${port}/postgres`, { max: 1, onnotice() {} });
  await vi.waitFor(() => boss`select 1`, { timeout: 60_000, interval: 100 });
  return {
    createDatabase: async (name, rights) => {
      await boss.unsafe(`create role ${name} login ${rights}`);
      await boss.unsafe(`create database ${name} owner ${name}`);
      return `postgres://${name}@127.0.0.1:${port}/${name}`;
    },
    stop: async () => {
      await boss.end({ timeout: 5 });
      const ended = once(child, "exit");
      child.kill("SIGINT");
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
