import { buildEvent, testDevice } from "@floyo/core/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ask, type Asked, openTestApp, signUp, type TestApp } from "../testing/test-app.ts";

const api = "/functions/v1/api";

let server: TestApp;
let token = "";
beforeAll(async () => {
  server = await openTestApp();
  ({ token } = await signUp(server, "person@example.test"));
});
afterAll(() => server.close());

const send = (what: string, asked: Asked = {}) => {
  const [method, path] = what.split(" ");
  return ask(server, `${method} ${api}${path}`, { token, ...asked });
};

/** Different lengths in turn, so that they do not compress. */
const manyOperations = Array.from(
  { length: 40_000 },
  (_, i) => ["open", "modify", "upload", "run"][(i * i) % 7] ?? "create",
);

const refusal = (status: number, code: string) => ({ status, body: { code } });

test.each([
  ["no JSON", "not json", refusal(400, "json-broken")],
  ["an empty body", "", refusal(400, "json-broken")],
  ["a list instead of an object", "[]", refusal(400, "request-invalid")],
  ["an unknown field", { device: testDevice, events: [], tombstones: [], extra: 1 }, refusal(400, "request-invalid")],
  ["an event without a number", { device: testDevice, events: [{}], tombstones: [] }, refusal(400, "request-invalid")],
  ["a device that is no UUID", { device: "../../etc", events: [], tombstones: [] }, refusal(400, "request-invalid")],
  ["deep nesting", `{"events":${"[".repeat(5000)}${"]".repeat(5000)}}`, refusal(400, "json-too-deep")],
  ["more than a batch", JSON.stringify({ events: "x".repeat(300 * 1024) }), refusal(413, "body-too-large")],
])("%s is refused with a code", async (_name, body, refusal) => {
  expect(await send("POST /events", { body })).toMatchObject(refusal);
});

const decision = { suggestion: "s", activities: [], kind: "never", at: 1 };

test.each([
  ["a NUL in a text", "POST /decisions", { decisions: [{ ...decision, suggestion: "a\u0000b" }] }],
  ["half a surrogate", "POST /decisions", { decisions: [{ ...decision, suggestion: "a\ud800" }] }],
  ["a time beyond all numbers", "PUT /settings", { settings: {}, updatedAt: 1e300 }],
  [
    "settings larger than their column",
    "PUT /settings",
    { settings: { deniedOperations: manyOperations }, updatedAt: 1 },
  ],
])("%s, which the database can't hold, is refused and no bug", async (_name, what, body) => {
  expect(await send(what, { body })).toMatchObject(refusal(400, "request-invalid"));
  expect(server.bugs).toEqual([]);
});

test("HTML instead of JSON is refused by its content type", async () => {
  const headers = { "content-type": "text/html" };
  const answer = await send("POST /events", { body: "<html></html>", headers });
  expect(answer).toMatchObject({ status: 415, body: { code: "json-expected" } });
});

test("an unknown address is not found and a wrong method is not allowed", async () => {
  expect(await send("GET /nothing")).toMatchObject({ status: 404, body: { code: "not-found" } });
  expect(await send("PATCH /settings", { body: {} })).toMatchObject({
    status: 405,
    body: { code: "method-not-allowed" },
  });
  expect(await send("POST /health", { body: {} })).toMatchObject({ status: 405 });
});

test("without a valid access token nothing is told", async () => {
  const [header = "", claims = "", signature = ""] = token.split(".");
  const unsigned = `${Buffer.from('{"alg":"none","typ":"JWT"}').toString("base64url")}.${claims}.`;
  const changed = `${header}.${Buffer.from('{"sub":"00000000-0000-4000-8000-000000000000"}').toString("base64url")}.${signature}`;
  for (const bad of ["", "x", unsigned, changed, server.database.secrets.secretKey, token.slice(0, -4)]) {
    expect(await send("GET /devices", { token: bad })).toMatchObject({ status: 401, body: { code: "unauthorized" } });
  }
});

test("neither the log nor the answer repeats what was sent", async () => {
  const secret = "Q3-layoffs-final";
  server.lines.length = 0;
  const event = { ...buildEvent(), [secret]: secret, file: secret };
  const answers = await Promise.all([
    send("POST /events", { body: { device: testDevice, events: [event], tombstones: [], [secret]: secret } }),
    send("POST /decisions", { body: { decisions: [{ suggestion: secret, [secret]: 1 }] } }),
    send(`GET /devices/${secret}`),
    send(`PUT /pairings/${secret}/request`, { body: { body: secret } }),
    send(`GET /${secret}?q=${secret}`),
  ]);
  expect(JSON.stringify(answers.map(({ body }) => body))).not.toContain(secret);
  expect(server.lines).toHaveLength(answers.length);
  expect(server.lines.join("\n")).not.toContain(secret);
  expect(server.bugs).toEqual([]);
});

test("extensions and the own machine's pages may read answers, other pages may not", async () => {
  const originOf = async (origin: string) =>
    (await send("GET /health", { headers: { origin } })).headers.get("access-control-allow-origin");
  for (const origin of [`chrome-extension://${"a".repeat(32)}`, "http://127.0.0.1:3569"]) {
    expect(await originOf(origin)).toBe(origin);
  }
  for (const origin of ["https://evil.test", "http://127.0.0.1.evil.test", "null"]) {
    expect(await originOf(origin)).toBeNull();
  }
  const answer = await send("GET /health", { headers: { origin: "http://localhost" } });
  expect(answer.headers.get("access-control-allow-credentials")).toBeNull();
});

test("under a stranger's name nothing answers: not the API, not the sign-in", async () => {
  for (const path of [`${api}/config`, "/auth/v1/user", "/"]) {
    const answer = await server.app.request(`http://evil.test${path}`);
    expect(answer.status).toBe(421);
    expect(await answer.json()).toMatchObject({ code: "host-unknown" });
  }
});
