import { chmod } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { RunningServer } from "../start-server.ts";
import { buildEnv, makeDataFolder, startTestServer } from "../testing/start-test-server.ts";
import type { Command } from "./command.ts";
import { run as demo } from "./demo.ts";
import { run as doctor } from "./doctor.ts";

let folder: Awaited<ReturnType<typeof makeDataFolder>>;
let server: RunningServer;
beforeEach(async () => {
  folder = await makeDataFolder();
  server = await startTestServer(buildEnv(folder.path));
});
afterEach(async () => {
  await server.close();
  await folder.remove();
});

/** Runs a command on the server of this test. */
async function call(command: Command, port = new URL(server.url).port) {
  const said = { out: "", err: "" };
  const code = await command([], {
    stdout: (text) => void (said.out += text),
    stderr: (text) => void (said.err += text),
    env: { FLOYO_PORT: port, FLOYO_HOME: folder.path },
    folder: folder.path,
  });
  return { code, ...said };
}

test("the demo fills its account once and says how to sign in", async () => {
  const first = await call(demo);
  expect(first).toMatchObject({ code: 0, err: "" });
  expect(first.out).toMatch(/has [1-9] suggestions?/);
  const [, email, password] = /sign in {3}(\S+)\n +password {2}(\S+)\n/.exec(first.out) ?? [];
  const config = await (await fetch(`${server.url}/functions/v1/api/config`)).text();
  const [, apikey = ""] = /"publishableKey":"([^"]+)"/.exec(config) ?? [];
  const signIn = await fetch(`${server.url}/auth/v1/token?grant_type=password`, {
    method: "POST",
    headers: { apikey, "content-type": "application/json" },
    body: JSON.stringify({ email, password }),
  });
  expect(signIn.status).toBe(200);
  expect(await call(demo)).toEqual(first);
});

test("without a server the demo says so", async () => {
  const answer = await call(demo, "1");
  expect(answer).toMatchObject({ code: 1, out: "" });
  expect(answer.err).toContain("[server-unreachable]");
});

test("the doctor finds a running server healthy, and a stopped one not", async () => {
  const running = await call(doctor);
  expect(running.out).not.toContain("FAIL");
  expect(running.code).toBe(0);
  await server.close();
  expect(await call(doctor)).toMatchObject({ code: 1, out: expect.stringContaining("FAIL  server") as string });
});

test("the doctor sees secrets that others may read", async () => {
  await chmod(join(folder.path, "secrets.json"), 0o644);
  expect(await call(doctor)).toMatchObject({ code: 1, out: expect.stringContaining("FAIL  data folder") as string });
});
