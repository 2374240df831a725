import { join } from "node:path";
import { buildEvent, testDevice } from "@floyo/core/testing";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { readInstallSecrets } from "../data-folder/install-secrets.ts";
import { startServer } from "../start-server.ts";
import { findPlainPostgres, type PlainPostgres, startPlainPostgres } from "../testing/plain-postgres.ts";
import { buildEnv, createTestVoice, makeDataFolder } from "../testing/start-test-server.ts";

// The server with DATABASE_URL, over real HTTP; skipped where the machine has no PostgreSQL of its own.

const binaries = findPlainPostgres();

describe.skipIf(binaries === undefined)("a plain PostgreSQL", () => {
  let plain: PlainPostgres;
  let folder: Awaited<ReturnType<typeof makeDataFolder>>;
  beforeAll(async () => {
    plain = await startPlainPostgres(binaries ?? "");
    folder = await makeDataFolder();
  });
  afterAll(async () => {
    await plain.stop();
    await folder.remove();
  });

  const start = (databaseUrl: string, voice = createTestVoice().voice) =>
    startServer(buildEnv(folder.path, { databaseUrl }), voice);

  test("whose owner is no superuser serves sign-in, events, mining and deletion, and starts again", async () => {
    const { voice, bugs } = createTestVoice();
    const url = await plain.createDatabase("floyo_owner", "createrole");
    for (const round of [1, 2]) {
      const server = await start(url, voice);
      if (!server.ok) throw new Error(server.code);
      const { publishableKey: apikey } = await readInstallSecrets(join(folder.path, "secrets.json"));
      let token = "";
      const ask = async (method: string, path: string, body?: unknown) => {
        const headers = { "content-type": "application/json", apikey, authorization: `Bearer ${token}` };
        const sent = body === undefined ? {} : { body: JSON.stringify(body) };
        const response = await fetch(`${server.value.url}${path}`, { method, headers, ...sent });
        const answer: unknown = await response.json();
        return answer;
      };
      const credentials = { email: `ada${round}@example.test`, password: "long enough" };
      const session = await ask("POST", "/auth/v1/signup", credentials);
      expect(session).toMatchObject({ token_type: "bearer" });
      token = String(Object.entries(session ?? {}).find(([name]) => name === "access_token")?.[1]);
      const api = "/functions/v1/api";
      await ask("POST", `${api}/devices`, { device: testDevice, surface: "browser" });
      const batch = { device: testDevice, events: [buildEvent()], tombstones: [] };
      expect(await ask("POST", `${api}/events`, batch)).toMatchObject({ taken: [0] });
      await vi.waitFor(
        async () =>
          expect(await ask("GET", `${api}/suggestions`)).toMatchObject({
            minedThrough: buildEvent().at,
          }),
        { timeout: 20_000, interval: 100 },
      );
      expect(await ask("GET", `${api}/export`)).toMatchObject({ account: { email: credentials.email } });
      expect(await ask("POST", `${api}/deletions`, { from: 0 })).toEqual({ deleted: 1 });
      expect(await ask("GET", `${api}/deletions/${testDevice}`)).toEqual({ deletions: 1, removed: [[0, 0]] });
      expect(await ask("DELETE", `${api}/account`)).toEqual({ done: true });
      await server.value.close();
    }
    expect(bugs).toEqual([]);
  });

  test("whose login may not make roles is refused", async () => {
    expect(await start(await plain.createDatabase("weak", "nocreaterole"))).toMatchObject({
      ok: false,
      code: "database-rights-missing",
    });
  });

  test("that does not answer, or not to this login, is told", async () => {
    const url = new URL(await plain.createDatabase("gone", "createrole"));
    url.pathname = "/elsewhere";
    expect(await start(url.href)).toMatchObject({ ok: false, code: "database-not-reachable" });
    expect(await start("postgres://x@127.0.0.1:1/x")).toMatchObject({ ok: false, code: "database-not-reachable" });
  });

  test("of Supabase is refused: its sign-in is not ours", async () => {
    const url = await plain.createDatabase("hosted", "createrole");
    const sql = postgres(url, { max: 1, onnotice() {} });
    await sql`create role supabase_auth_admin`;
    expect(await start(url)).toMatchObject({ ok: false, code: "database-hosted" });
    await sql`drop role supabase_auth_admin`;
    await sql.end();
  });
});
