import { randomUUID } from "node:crypto";
import { changeKinds } from "@floyo/core/sync";
import { buildEvent, buildSuggestion } from "@floyo/core/testing";
import { afterEach, expect, test, vi } from "vitest";
import { hubLimits } from "../changes/change-hub.ts";
import { openJobConnection } from "../jobs/job-connection.ts";
import { createMiningStore } from "../jobs/mining-store.ts";
import { type Follower, followResponse } from "../testing/follow-person.ts";
import { subjectOf } from "../testing/subject-of.ts";
import { ask, openTestApp, signUp, type TestApp, type TestPerson } from "../testing/test-app.ts";

const api = "/functions/v1/api";

let server: TestApp;
let ada: TestPerson;
let bob: TestPerson;
const openWith = async (limits = {}) => {
  server = await openTestApp({ hubLimits: { ...hubLimits, ...limits } });
  [ada, bob] = [await signUp(server, "ada@example.test"), await signUp(server, "bob@example.test")];
};
afterEach(() => server.close());

const follow = async ({ token }: TestPerson): Promise<Follower> =>
  followResponse(await server.app.request(`${api}/changes`, { headers: { authorization: `Bearer ${token}` } }));

async function followFromNow(person: TestPerson): Promise<Follower> {
  const follower = await follow(person);
  await vi.waitFor(() => expect(follower.heard()).toEqual(changeKinds));
  return follower;
}

const tell = async ({ token }: TestPerson, what: string, body?: unknown) => {
  const answer = await ask(server, what.replace(" ", ` ${api}`), { token, ...(body === undefined ? {} : { body }) });
  expect(answer.status).toBe(200);
};

const device = randomUUID();
const key = "k".repeat(22);
const settings = { settings: {}, updatedAt: 5 };
const decisions = { decisions: [{ suggestion: "s", activities: [], kind: "never", at: 5 }] };
const events = [buildEvent({ device })];
const mined = { arrivals: undefined, deletions: 0, minedThrough: 5, routines: [] };
const find = async (...ids: readonly string[]) => {
  const sql = openJobConnection(server.database.engine.jobsUrl, 1);
  const subject = await subjectOf(server.database, ada.account);
  await createMiningStore(sql).write({ ...mined, subject, suggestions: ids.map((id) => buildSuggestion({ id })) });
  await sql.end();
};

/** What one of a person's devices does or has done for it, and what all of them hear then. In this order. */
const steps: readonly (readonly [name: string, act: () => Promise<unknown>, kinds: readonly string[]])[] = [
  ["a new device", () => tell(ada, "POST /devices", { device, surface: "vscode" }), ["devices"]],
  ["a visit of it", () => tell(ada, "POST /devices", { device, surface: "vscode" }), []],
  [
    "its new key",
    () => tell(ada, "POST /devices", { device, surface: "vscode", publicKey: "k".repeat(87) }),
    ["devices"],
  ],
  ["settings", () => tell(ada, "PUT /settings", settings), ["settings"]],
  ["settings that came too late", () => tell(ada, "PUT /settings", settings), []],
  ["a decision", () => tell(ada, "POST /decisions", decisions), ["decisions"]],
  ["the same again", () => tell(ada, "POST /decisions", decisions), []],
  [
    "a list of devices",
    () => tell(ada, `PUT /keys/${key}/devices`, { device, version: 1, sealed: "c2VhbGVk" }),
    ["keys"],
  ],
  ["two suggestions", () => find("one", "two"), ["suggestions"]],
  ["the same, found again", () => find("one", "two"), []],
  ["one of them alone", () => find("one"), ["suggestions"]],
  ["events", () => tell(ada, "POST /events", { device, events, tombstones: [] }), []],
  ["their deletion", () => tell(ada, "POST /deletions", { from: 0 }), ["deletions"]],
  ["a device that is shut out", () => tell(ada, `DELETE /devices/${device}`), ["devices"]],
];

test("all that follow a person hear at once what kind of thing changed, and nobody hears another's", async () => {
  await openWith();
  const [first, second, stranger] = [await followFromNow(ada), await followFromNow(ada), await followFromNow(bob)];
  const bobs = await subjectOf(server.database, bob.account);
  for (const [name, act, kinds] of steps) {
    await act();
    // Notes arrive in the order of their transactions: with this one all before it have.
    await server.database.owner`select pg_notify('floyo_changes', ${`keys ${bobs}`})`;
    await vi.waitFor(() => expect(stranger.heard(), name).toEqual(["keys"]));
    expect([first.heard(), second.heard()], name).toEqual([kinds, kinds]);
  }
  await tell(ada, "DELETE /account");
  await vi.waitFor(() => expect([first.hasEnded(), second.hasEnded()]).toEqual([true, true]));
  expect([stranger.heard(), stranger.hasEnded()]).toEqual([[], false]);
  expect((await follow(ada)).response.status).toBe(401);
  expect(server.bugs).toEqual([]);
});

test("only who is signed in may ask, and only ask; the stream is never kept, and its line in the log waits for no end", async () => {
  await openWith();
  expect((await ask(server, `GET ${api}/changes`)).status).toBe(401);
  expect((await ask(server, `POST ${api}/changes`, { token: ada.token, body: {} })).status).toBe(405);
  const { headers } = (await followFromNow(ada)).response;
  expect([headers.get("content-type"), headers.get("cache-control")]).toEqual(["text/event-stream", "no-store"]);
  expect(server.lines.at(-1)).toContain('"route":"/functions/v1/api/changes","status":200');
});

test("a connection to the database that was lost ends all streams: who returns hears that anything may have changed", async () => {
  await openWith();
  const { owner } = server.database;
  const before = await followFromNow(ada);
  const lose = () => owner`
    select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query ilike 'listen%'`;
  expect(await lose()).toHaveLength(1);
  await vi.waitFor(() => expect(before.hasEnded()).toBe(true), { timeout: 20_000 });
  const after = await followFromNow(ada);
  await tell(ada, "PUT /settings", settings);
  await vi.waitFor(() => expect(after.heard()).toEqual(["settings"]));
  expect(server.bugs).toEqual([]);
});

test("too many streams of one person, or of all, are refused with a time to come back; who leaves makes room", async () => {
  await openWith({ perPerson: 2, inAll: 3 });
  const [first] = [await follow(ada), await follow(ada), await follow(bob)];
  const refusal = async (person: TestPerson) => {
    const { status, headers } = await ask(server, `GET ${api}/changes`, { token: person.token });
    return [status, headers.get("retry-after")];
  };
  expect([await refusal(ada), await refusal(bob)]).toEqual([
    [503, "60"],
    [503, "60"],
  ]);
  await first.leave();
  await vi.waitFor(async () => expect((await follow(bob)).response.status).toBe(200));
  expect(await refusal(bob)).toEqual([503, "60"]);
});

test("streams take no place from requests, of which there may be 256 at once", async () => {
  await openWith({ perPerson: 300, quietMs: 20 });
  const many = () => Promise.all(Array.from({ length: 130 }, () => follow(ada)));
  const followers = [...(await many()), ...(await many())];
  expect(followers.filter(({ response }) => response.status !== 200)).toEqual([]);
  expect((await ask(server, `GET ${api}/settings`, { token: ada.token })).status).toBe(200);
});
