import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { changeKinds } from "@floyo/core/sync";
import * as v from "valibot";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { hubLimits } from "./changes/change-hub.ts";
import { readInstallSecrets } from "./data-folder/install-secrets.ts";
import { startServer } from "./start-server.ts";
import { type Follower, followResponse } from "./testing/follow-person.ts";
import { buildEnv, createTestVoice, makeDataFolder, startTestServer } from "./testing/start-test-server.ts";

const main = join(import.meta.dirname, "cli", "main.ts");

let folder: Awaited<ReturnType<typeof makeDataFolder>>;
beforeEach(async () => {
  folder = await makeDataFolder();
});
afterEach(() => folder.remove());

const { voice } = createTestVoice();
const readPublishableKey = async (url: string): Promise<string> =>
  (await fetch(`${url}/functions/v1/api/config`)).text();

test("a second start is warm: it keeps the secrets and the data", async () => {
  const first = await startTestServer(buildEnv(folder.path));
  const key = await readPublishableKey(first.url);
  await first.close();
  const second = await startTestServer(buildEnv(folder.path));
  expect(await readPublishableKey(second.url)).toBe(key);
  await second.close();
});

test("secrets are readable by their owner alone", async () => {
  const server = await startTestServer(buildEnv(folder.path));
  await server.close();
  expect((await stat(join(folder.path, "secrets.json"))).mode & 0o777).toBe(0o600);
});

test("a second server on the same folder is refused and does not touch it", async () => {
  const first = await startTestServer(buildEnv(folder.path));
  // The lock says which process: pid 1 lives on every system and is not ours.
  await writeFile(join(folder.path, "server.lock"), "1\n");
  expect(await startServer(buildEnv(folder.path), voice)).toEqual({ ok: false, code: "data-folder-in-use" });
  expect((await fetch(`${first.url}/functions/v1/api/health`)).status).toBe(200);
  await first.close();
});

test("a taken port is told, and the folder is free again", async () => {
  const taken = createServer().listen(0, "127.0.0.1");
  await once(taken, "listening");
  const address = taken.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  expect(await startServer(buildEnv(folder.path, { port }), voice)).toEqual({ ok: false, code: "port-taken" });
  await expect(stat(join(folder.path, "server.lock"))).rejects.toThrow("ENOENT");
  taken.close();
});

test("a folder that can't be made is told", async () => {
  await writeFile(join(folder.path, "file"), "");
  const env = buildEnv(join(folder.path, "file", "below"));
  expect(await startServer(env, voice)).toEqual({ ok: false, code: "data-folder-not-writable" });
});

test("damaged secrets are told and left as they are", async () => {
  const file = join(folder.path, "secrets.json");
  await writeFile(file, "{");
  expect(await startServer(buildEnv(folder.path), voice)).toEqual({ ok: false, code: "data-folder-damaged" });
  expect(await readFile(file, "utf8")).toBe("{");
});

type FloyoProcess = { readonly process: ChildProcess; readonly url: string };

async function startProcess(): Promise<FloyoProcess> {
  const env = { ...process.env, FLOYO_HOME: folder.path, FLOYO_PORT: "0" };
  const child = spawn(process.execPath, [main, "start"], { env, stdio: ["ignore", "pipe", "inherit"] });
  let text = "";
  for await (const chunk of child.stdout) {
    text += String(chunk);
    const [, url] = /listens on (\S+)\n/.exec(text) ?? [];
    if (url !== undefined) return { process: child, url };
  }
  throw new Error("the server ended before it listened");
}

test("after a kill -9 the next start takes over, and SIGTERM ends it with 0", async () => {
  const killed = await startProcess();
  const key = await readPublishableKey(killed.url);
  const died = once(killed.process, "exit");
  killed.process.kill("SIGKILL");
  await died;
  const next = await startProcess();
  expect(await readPublishableKey(next.url)).toBe(key);
  const ended = once(next.process, "exit");
  next.process.kill("SIGTERM");
  expect(await ended).toEqual([0, null]);
  await expect(stat(join(folder.path, "server.lock"))).rejects.toThrow("ENOENT");
  await expect(stat(join(folder.path, "database", "postmaster.pid"))).rejects.toThrow("ENOENT");
});

async function signUpOver(url: string): Promise<string> {
  const { publishableKey: apikey } = await readInstallSecrets(join(folder.path, "secrets.json"));
  const body = JSON.stringify({ email: "ada@example.test", password: "long enough" });
  const headers = { apikey, "content-type": "application/json" };
  const answer: unknown = await (await fetch(`${url}/auth/v1/signup`, { method: "POST", headers, body })).json();
  return v.parse(v.object({ access_token: v.string() }), answer).access_token;
}

test("over a real connection a stream goes on until the client leaves it or the server ends, which ends it in good order", async () => {
  const server = await startTestServer(buildEnv(folder.path));
  const headers = { authorization: `Bearer ${await signUpOver(server.url)}` };
  const follow = async (signal: AbortSignal) =>
    followResponse(await fetch(`${server.url}/functions/v1/api/changes`, { headers, signal }));
  const hears = (follower: Follower) => vi.waitFor(() => expect(follower.heard()).toEqual(changeKinds));
  const [left, stayed] = [new AbortController(), new AbortController()];
  const leavers = await Promise.all(Array.from({ length: hubLimits.perPerson - 1 }, () => follow(left.signal)));
  const stayer = await follow(stayed.signal);
  for (const follower of [...leavers, stayer]) await hears(follower);
  expect((await follow(stayed.signal)).response.status).toBe(429);
  left.abort();
  await vi.waitFor(async () => hears(await follow(stayed.signal)), { timeout: 10_000 });
  await server.close();
  await vi.waitFor(() => expect(stayer.hasEnded()).toBe(true));
});
