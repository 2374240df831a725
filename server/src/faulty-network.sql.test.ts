import { once } from "node:events";
import { createServer } from "node:http";
import process from "node:process";
import { gzipSync } from "node:zlib";
import { longestAskedMs } from "@floyo/core/sync";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { listeningPort } from "./listen.ts";
import { type Fault, type FaultProxy, json, openFaultProxy } from "./testing/fault-proxy.ts";
import { batches, type FaultyClient, openFaultyClient } from "./testing/faulty-client.ts";
import { openTestApp, signUp, type TestApp } from "./testing/test-app.ts";

// The outbox with Node's fetch, as the editor's extension runs it, and the server's own routes and database; between them a
// network that fails. The numbers are those of the faults in RELIABILITY.md.

let server: TestApp;
let proxy: FaultProxy;
beforeAll(async () => {
  server = await openTestApp();
});
afterAll(() => server.close());
beforeEach(async () => {
  proxy = await openFaultProxy((request) => server.app.fetch(request));
});
afterEach(() => proxy.stop());

/** Ten devices of a new person; with each another request of its drain meets the fault. */
async function drainThrough(name: string, toFault: (client: FaultyClient, position: number) => Fault) {
  const person = await signUp(server, `${name}@example.test`);
  const clients: FaultyClient[] = [];
  for (let position = 0; position < batches; position += 1) {
    const client = await openFaultyClient(server, person, proxy);
    proxy.meet(toFault(client, position), position);
    await client.drain();
    await client.expectArrival();
    clients.push(client);
  }
  return clients.map(({ seen }) => seen);
}

const error = JSON.stringify({ code: "told", message: "A fault." });
const serverTime = { date: "Mon, 16 Nov 2026 08:00:00 GMT" };
const inAMinute = { ...serverTime, "retry-after": "Mon, 16 Nov 2026 08:01:00 GMT" };

test.each<[status: number, asked: string, headers: Record<string, string>, waitMs?: number]>([
  [400, "", {}],
  [401, "", {}],
  [403, "", {}],
  [404, "", {}],
  [408, "", {}],
  [409, "", {}],
  [413, "", {}],
  [422, "", {}],
  [429, " with seconds to wait", { "retry-after": "120" }, 120_000],
  [429, " with a date to wait for", inAMinute, 60_000],
  [429, " with a wait that is none", { "retry-after": "soon" }],
  [429, " with a wait of a thousand years", { "retry-after": "31536000000" }, longestAskedMs],
  [500, "", {}],
  [502, "", {}],
  [503, "", { "retry-after": "2" }, 2000],
  [504, "", {}],
])("fault 8: status %i%s at any request of a drain, said before or after the server took it", async (...row) => {
  const [status, asked, headers, waitMs] = row;
  const seen = await drainThrough(`${status}${asked.replaceAll(" ", "")}`, (_client, position) => async (exchange) => {
    if (position % 2 === 1) await exchange.pass();
    exchange.response.writeHead(status, { ...json, ...headers }).end(error);
  });
  expect(seen.map(({ waitsMs }) => waitsMs)).toEqual(seen.map(() => (waitMs === undefined ? [] : [waitMs])));
});

/** A fault, and after which the client waits no more. */
type Broken = (client: FaultyClient) => Fault;
const broken: Readonly<Record<string, Broken>> = {
  "a connection that is cut before the server hears":
    () =>
    ({ response }) =>
      response.destroy(),
  "a connection that is cut after the server took it":
    () =>
    async ({ response, pass }) => {
      await pass();
      response.destroy();
    },
  "a connection that is reset before the server hears":
    () =>
    ({ response }) =>
      response.socket?.resetAndDestroy(),
  "a connection that is reset after the server took it":
    () =>
    async ({ response, pass }) => {
      await pass();
      response.socket?.resetAndDestroy();
    },
  "no answer within the client's patience, though the server took it":
    ({ losePatience }) =>
    async ({ pass }) => {
      await pass();
      losePatience();
    },
  "an answer that begins and does not go on within the client's patience":
    ({ seen, losePatience }) =>
    async ({ response, pass }) => {
      const { text } = await pass();
      const before = seen.readBytes;
      response.writeHead(200, json).write(text.slice(0, 5));
      await vi.waitFor(() => expect(seen.readBytes).toBeGreaterThan(before));
      losePatience();
    },
  "half an answer, and the connection cut":
    () =>
    async ({ response, pass }) => {
      const { text } = await pass();
      response.writeHead(200, { ...json, "content-length": text.length });
      response.write(text.slice(0, text.length / 2), () => response.destroy());
    },
  "half an answer that calls itself whole":
    () =>
    async ({ response, pass }) => {
      const { text } = await pass();
      response.writeHead(200, json).end(text.slice(0, text.length / 2));
    },
  "the page of a captive portal, with 200":
    () =>
    ({ response }) =>
      response.writeHead(200, { "content-type": "text/html" }).end("<html>Log in to this network</html>"),
};

test.each(Object.entries(broken))("fault 9: %s, at any request of a drain", async (name, toFault) => {
  await drainThrough(name.replaceAll(/\W/g, ""), toFault);
  expect(server.bugs).toEqual([]);
});

test("fault 9: a redirect to another origin, of each kind and at any request of a drain; the token does not get there", async () => {
  let strangers = 0;
  const elsewhere = createServer((_request, response) => {
    strangers += 1;
    response.writeHead(200, json).end(JSON.stringify({ taken: [1, 2, 3], known: [], refused: [] }));
  }).listen(0, "127.0.0.1");
  await once(elsewhere, "listening");
  const location = `http://localhost:${listeningPort(elsewhere)}/functions/v1/api/events`;
  const kinds = [301, 302, 303, 307, 308];
  await drainThrough("redirect", (_client, position) => ({ response }) => {
    response.writeHead(kinds[position % kinds.length] ?? 302, { location }).end();
  });
  elsewhere.close();
  expect(strangers).toBe(0);
});

const mebibyte = 1024 * 1024;

test("fault 9: a gzip bomb of a gibibyte, at any request of a drain, is not read on, and memory stays as it was", async () => {
  const part = gzipSync(Buffer.alloc(8 * mebibyte, " "));
  const bomb = Buffer.concat(Array.from({ length: 128 }, () => part));
  const before = process.resourceUsage().maxRSS;
  const seen = await drainThrough("bomb", () => ({ response }) => {
    response.writeHead(200, { ...json, "content-encoding": "gzip" }).end(bomb);
  });
  expect(Math.max(...seen.map(({ readBytes }) => readBytes))).toBeLessThan(5 * mebibyte);
  expect(process.resourceUsage().maxRSS - before).toBeLessThan(200 * 1024);
});
