import { readFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { buildEvent } from "@floyo/core/testing";
import { createClient } from "@supabase/supabase-js";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { readInstallSecrets } from "./data-folder/install-secrets.ts";
import type { RunningServer } from "./start-server.ts";
import { buildEnv, createTestVoice, makeDataFolder, startTestServer } from "./testing/start-test-server.ts";

// The server as it is started, over real HTTP, with the client library that others use.

const heard = createTestVoice();
let folder: Awaited<ReturnType<typeof makeDataFolder>>;
let server: RunningServer;
let publishableKey = "";
beforeAll(async () => {
  folder = await makeDataFolder();
  server = await startTestServer(buildEnv(folder.path), heard);
  ({ publishableKey } = await readInstallSecrets(join(folder.path, "secrets.json")));
});
afterAll(async () => {
  await server.close();
  await folder.remove();
});

const openClient = () =>
  createClient(server.url, publishableKey, { auth: { persistSession: false, autoRefreshToken: false } });

test("a code signs in, and the session reaches the API through functions.invoke", async () => {
  const client = openClient();
  const email = "ada@example.test";
  expect((await client.auth.signInWithOtp({ email })).error).toBeNull();
  const line = heard.printed.find((printed) => printed.includes(email)) ?? "";
  const token = /\d{6}$/.exec(line)?.[0] ?? "";
  const { data, error } = await client.auth.verifyOtp({ email, token, type: "email" });
  expect(error).toBeNull();
  expect(data.user?.email).toBe(email);

  const { device } = buildEvent();
  const registered = await client.functions.invoke("api/devices", { body: { device, surface: "vscode" } });
  expect(registered).toMatchObject({ data: { done: true }, error: null });
  const batch = { device, events: [buildEvent()], tombstones: [] };
  const sent = await client.functions.invoke("api/events", { body: batch });
  expect(sent).toMatchObject({ data: { taken: [0], known: [], refused: [] }, error: null });
  await vi.waitFor(
    async () => {
      const answer = await client.functions.invoke("api/suggestions", { method: "GET" });
      expect(answer).toMatchObject({ data: { suggestions: [], minedThrough: buildEvent().at } });
    },
    { timeout: 20_000, interval: 200 },
  );
});

test("a password signs in, the session is refreshed, and signing out ends it", async () => {
  const credentials = { email: "bob@example.test", password: "long enough" };
  expect((await openClient().auth.signUp(credentials)).error).toBeNull();
  const client = openClient();
  expect((await client.auth.signInWithPassword(credentials)).error).toBeNull();
  expect((await client.auth.refreshSession()).error).toBeNull();
  expect((await client.auth.getUser()).data.user?.email).toBe(credentials.email);
  expect((await client.auth.signOut()).error).toBeNull();
});

test("a wrong password is told as such", async () => {
  const { error } = await openClient().auth.signInWithPassword({ email: "bob@example.test", password: "wrong one" });
  expect(error?.code).toBe("invalid_credentials");
});

test("nobody signed in is refused by the API", async () => {
  const refused = await openClient().functions.invoke("api/devices", { method: "GET" });
  expect(refused).toMatchObject({ error: { context: { status: 401 } } });
});

test("while the database is away requests are told to come back, and are served when it is there again", async () => {
  const text = await readFile(join(folder.path, "database", "postmaster.pid"), "utf8");
  process.kill(Number.parseInt(text, 10), "SIGKILL");
  const statuses: number[] = [];
  const credentials = { email: "bob@example.test", password: "long enough" };
  const client = openClient();
  await vi.waitFor(
    async () => {
      const { error } = await client.auth.signInWithPassword(credentials);
      statuses.push(error?.status ?? 200);
      expect(error).toBeNull();
    },
    { timeout: 60_000, interval: 50 },
  );
  expect(new Set(statuses)).toEqual(new Set([503, 200]));
  await vi.waitFor(
    async () => expect((await client.functions.invoke("api/settings", { method: "GET" })).error).toBeNull(),
    { timeout: 60_000, interval: 50 },
  );
  expect(heard.bugs).toEqual([]);
});
