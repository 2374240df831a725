import { utf8ToBytes } from "@noble/hashes/utils.js";
import { expect, test } from "vitest";
import * as v from "valibot";
import { deviceIdSchema } from "../events/index.ts";
import { failure, success } from "../result.ts";
import type { HttpBody, HttpFetch, HttpRequest, HttpResponse } from "./http-fetch.ts";
import { longestAnswerBytes } from "./read-body.ts";
import { createServerApi } from "./http-server-api.ts";
import type { ServerAccess } from "./server-access.ts";

type Seen = { url: string; request: HttpRequest };

function response(status: number, body: string, headers: Record<string, string> = {}): HttpResponse {
  const all: Record<string, string> = { "content-type": "application/json", ...headers };
  return { status, redirected: false, headers: { get: (name) => all[name] ?? null }, text: async () => body };
}

const notAborted: AbortSignal = { aborted: false };

function createApi(respond: (seen: Seen) => HttpResponse | Promise<HttpResponse>, access: Partial<ServerAccess> = {}) {
  const seen: Seen[] = [];
  const fetch: HttpFetch = async (url, request) => {
    seen.push({ url, request });
    return respond({ url, request });
  };
  const api = createServerApi({
    serverUrl: "http://127.0.0.1:3569/",
    publishableKey: "public",
    accessToken: async () => "old-token",
    refreshAccessToken: async () => success("new-token"),
    fetch,
    timeout: () => notAborted,
    nowMs: () => 0,
    ...access,
  });
  return { api, seen };
}

const offline = { kind: "unreachable", reason: "no-connection" };
const device = v.parse(deviceIdSchema, "0b7e3c52-9a51-4f0e-8c1d-2f6a4d9e7b10");
const taken = JSON.stringify({ taken: [1], known: [], refused: [], addedLater: true });

test("events go as the very bytes that were given, with the token, without cookies, and to no redirect", async () => {
  const { api, seen } = createApi(() => response(200, taken));
  const outcome = await api.sendEvents('{"device":"x" }');
  expect(outcome).toEqual({ kind: "answered", answer: { taken: [1], known: [], refused: [] } });
  expect(seen[0]?.url).toBe("http://127.0.0.1:3569/functions/v1/api/events");
  expect(seen[0]?.request).toMatchObject({
    method: "POST",
    body: '{"device":"x" }',
    redirect: "error",
    credentials: "omit",
    cache: "no-store",
    headers: { authorization: "Bearer old-token", apikey: "public", "content-type": "application/json" },
  });
});

test("health and config are asked without a token", async () => {
  const { api, seen } = createApi(() => response(200, '{"status":"ok","version":"1","publishableKey":"p"}'));
  expect((await api.readHealth()).kind).toBe("answered");
  expect((await api.readConfig()).kind).toBe("answered");
  expect(seen.map(({ request }) => "authorization" in request.headers)).toEqual([false, false]);
});

test("a refused token is refreshed once and the request sent again with the new one", async () => {
  const { api, seen } = createApi(({ request }) =>
    request.headers["authorization"] === "Bearer new-token" ? response(200, taken) : response(401, "{}"),
  );
  expect((await api.sendEvents("{}")).kind).toBe("answered");
  expect(seen).toHaveLength(2);
});

test("a token that is refused even when new is told as 401, after two requests", async () => {
  const { api, seen } = createApi(() => response(401, '{"code":"token-invalid","message":"No."}'));
  expect(await api.readDevices()).toEqual({ kind: "status", status: 401, code: "token-invalid" });
  expect(seen).toHaveLength(2);
});

test("a refresh that fails for want of a network does not sign out", async () => {
  const offline = createApi(() => response(401, "{}"), { refreshAccessToken: async () => failure("no-connection") });
  expect(await offline.api.readDevices()).toEqual({ kind: "unreachable", reason: "no-connection" });
  const out = createApi(() => response(401, "{}"), { refreshAccessToken: async () => failure("signed-out") });
  expect(await out.api.readDevices()).toEqual({ kind: "status", status: 401, code: "signed-out" });
});

test("signed out, nothing is asked at all; a token that ran out and can't be renewed for want of a network signs nobody out", async () => {
  const accessToken = async () => undefined;
  const refusal = { "signed-out": { kind: "status", status: 401, code: "signed-out" }, "no-connection": offline };
  for (const code of ["signed-out", "no-connection"] as const) {
    const access = { accessToken, refreshAccessToken: async () => failure(code) };
    const { api, seen } = createApi(() => response(200, "{}"), access);
    expect(await api.readDevices()).toEqual(refusal[code]);
    expect(seen).toEqual([]);
  }
});

test("no connection, a cut answer and a reached timeout are no connection", async () => {
  const refused = createApi(() => Promise.reject(new TypeError("fetch failed")));
  expect(await refused.api.readHealth()).toEqual({ kind: "unreachable", reason: "no-connection" });
  const cut = createApi(() => ({ ...response(200, ""), text: () => Promise.reject(new TypeError("terminated")) }));
  expect(await cut.api.readHealth()).toEqual({ kind: "unreachable", reason: "no-connection" });
});

const html = { "content-type": "text/html; charset=utf-8" };
const foreign = { kind: "unreachable", reason: "foreign-answer" };

test.each([
  ["the page of a captive portal", response(200, "<html>Welcome</html>", html)],
  ["a portal's refusal", response(403, "<html>Pay</html>", html)],
  ["half an answer", response(200, taken.slice(0, 10))],
  ["JSON of another program", response(200, '{"hello":"world"}')],
  ["nothing", response(204, "")],
  ["a redirect", response(302, "", { location: "https://elsewhere.example" })],
  ["an answer after a redirect", { ...response(200, taken), redirected: true }],
])("%s is not our server's word", async (_what, answer) => {
  const { api } = createApi(() => answer);
  expect(await api.sendEvents("{}")).toEqual(foreign);
});

test("a proxy's own page counts where proxies speak: too large, too many, broken", async () => {
  for (const status of [413, 429, 502]) {
    const { api } = createApi(() => response(status, "<html></html>", { ...html, "retry-after": "7" }));
    expect(await api.sendEvents("{}")).toEqual({ kind: "status", status, retryAfterSeconds: 7 });
  }
});

/** A stream that gives one part after the other, without end when `isEndless`, and counts what was read of it. */
function streamOf(parts: readonly Uint8Array[], isEndless = false) {
  const stream = { readBytes: 0, isCancelled: false };
  let at = 0;
  const cancel = async () => {
    stream.isCancelled = true;
  };
  const read = async () => {
    const value = parts[isEndless ? 0 : at++];
    stream.readBytes += value?.length ?? 0;
    return { value };
  };
  const body: HttpBody = { getReader: () => ({ read, cancel }), cancel };
  return { stream, body };
}

test("an answer without an end is cut off, whatever length it said", async () => {
  const { stream, body } = streamOf([new Uint8Array(65_536).fill(32)], true);
  const { api } = createApi(() => ({ ...response(200, ""), body }));
  expect(await api.readSettings()).toEqual(foreign);
  expect(stream.isCancelled).toBe(true);
  expect(stream.readBytes).toBeLessThan(2 * longestAnswerBytes);
});

test("an answer that says it is too long is not read at all", async () => {
  const { stream, body } = streamOf([new Uint8Array(65_536)], true);
  const { api } = createApi(() => ({ ...response(200, "", { "content-length": "99999999" }), body }));
  expect(await api.readSettings()).toEqual(foreign);
  expect(stream.isCancelled).toBe(true);
  expect(stream.readBytes).toBe(0);
});

test("an answer that is too long is none, also where the platform has no streams", async () => {
  const { api } = createApi(() => response(200, taken + " ".repeat(longestAnswerBytes)));
  expect(await api.sendEvents("{}")).toEqual(foreign);
});

test("an answer in parts is read whole, over characters that are cut between two of them", async () => {
  const bytes = utf8ToBytes('{"status":"é佐","version":"1"}');
  const { body } = streamOf(Array.from(bytes, (byte) => Uint8Array.of(byte)));
  const { api } = createApi(() => ({ ...response(200, ""), body }));
  expect(await api.readHealth()).toEqual({ kind: "answered", answer: { status: "é佐", version: "1" } });
});

test("an error of our server comes with its code", async () => {
  const { api } = createApi(() => response(422, '{"code":"event-invalid","message":"Line 3 is none."}'));
  expect(await api.sendEvents("{}")).toEqual({ kind: "status", status: 422, code: "event-invalid" });
});

test("an item that this version does not know is left out of the answer, not the whole answer", async () => {
  const decision = { suggestion: "r1", activities: [], kind: "never", at: 5 };
  const body = { decisions: [decision, { ...decision, kind: "delegate" }, 7] };
  const { api } = createApi(() => response(200, JSON.stringify(body)));
  expect(await api.readDecisions()).toEqual({ kind: "answered", answer: { decisions: [decision] } });
});

test("each resource has its method and path", async () => {
  const { api, seen } = createApi(() => response(200, '{"done":true}'));
  const id = "AAAAAAAAAAAAAAAAAAAAAA";
  await api.registerDevice({ device, surface: "browser" });
  await api.revokeDevice(device);
  await api.sendConsents({ receipts: [] });
  await api.sendDecisions({ decisions: [] });
  await api.readSuggestions();
  await api.readEvidence("r/1");
  await api.readProofs();
  await api.writePairing(id, "request", { body: "AA" });
  await api.readPairing(id, "answer");
  await api.readKey(id, device);
  await api.writeDeviceList(id, { device, version: 1, sealed: "AA" });
  await api.rotateKey(id, { device, sealedRoots: [], deviceList: { keyId: id, version: 1, sealed: "AA" } });
  await api.deleteEvents({ from: 0 });
  await api.readDeletions(device, 3);
  await api.deleteAccount();
  expect(seen.map(({ url, request }) => `${request.method} ${url.split("/api/")[1]}`)).toEqual([
    "POST devices",
    `DELETE devices/${device}`,
    "POST consents",
    "POST decisions",
    "GET suggestions",
    "GET suggestions/r%2F1/events",
    "GET proofs",
    `PUT pairings/${id}/request`,
    `GET pairings/${id}/answer`,
    `GET keys/${id}/devices/${device}`,
    `PUT keys/${id}/devices`,
    `POST keys/${id}/successor`,
    "POST deletions",
    `GET deletions/${device}?after=3`,
    "DELETE account",
  ]);
});

test("the own clock is measured by the answers of our server and by no other", async () => {
  const date = "Mon, 16 Nov 2026 08:00:00 GMT";
  const page = { ...html, date };
  const answers = [
    response(200, "<html>Welcome</html>", page),
    response(503, "{}", { date }),
    response(200, taken, { date }),
  ];
  const { api } = createApi(() => answers.shift() ?? response(200, taken), {
    nowMs: () => Date.UTC(2026, 10, 16, 11) + 500,
  });
  const measured: unknown[] = [];
  for (let request = 0; request < 4; request += 1) {
    await api.sendEvents("{}");
    measured.push(api.clockAhead());
  }
  expect(measured).toEqual([undefined, undefined, 10_800, 10_800]);
});
