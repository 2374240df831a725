import { buildEvent } from "@floyo/core/testing";
import { type Export, exportSchema, markEvent } from "@floyo/core/sync";
import fc from "fast-check";
import * as v from "valibot";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createMiningStore } from "../jobs/mining-store.ts";
import { readAllRows } from "../testing/read-all-rows.ts";
import { type SeededPerson, seedPerson } from "../testing/seed-person.ts";
import { subjectOf } from "../testing/subject-of.ts";
import { ask, openTestApp, signUp, type TestApp } from "../testing/test-app.ts";

const api = "/functions/v1/api";

let server: TestApp;
let people: SeededPerson[];
let count = 0;
beforeAll(async () => {
  server = await openTestApp();
  people = await Promise.all(["ada", "bob", "cleo", "dora", "emil"].map((name) => seedPerson(server, name)));
});
afterAll(() => server.close());

const newPerson = () => seedPerson(server, `person${count++}`);

const as = ({ token }: { token: string }, what: string, body?: unknown) =>
  ask(server, what.replace(" ", ` ${api}`), { token, ...(body === undefined ? {} : { body }) });

async function readExport(person: { token: string }): Promise<Export> {
  const answer = await as(person, "GET /export");
  expect(answer.status).toBe(200);
  return v.parse(exportSchema, answer.body);
}

const exported = "audit_log consent_receipts decisions devices events routines settings suggestions tombstones".split(
  " ",
);

const byNumber = (events: Export["events"]) => events.map(({ device, seq }) => `${device} ${seq}`).toSorted();

const mentions =
  ({ ids }: SeededPerson) =>
  (row: string): boolean =>
    ids.some((id) => row.includes(id));

/** What the queue notes of itself with the time; that it names nobody is tested. */
const isClockwork = (table: string): boolean =>
  /^jobs\.(instance|queue|queue_stats.*|schedule|warning|version|bam)$/.test(table);

test("an export has all that the server holds of the person, event for event, and nothing of others", async () => {
  for (const person of people) {
    const held = await readExport(person);
    expect(byNumber(held.events)).toEqual(byNumber([...person.events]));
    expect(held.events).toEqual(expect.arrayContaining([...person.events]));
    expect(held).toMatchObject({
      account: { email: person.email },
      devices: [{ device: person.device, publicKey: "k".repeat(87), revokedAt: null }, { device: person.revoked }],
      settings: { settings: { retentionDays: 30 }, updatedAt: 200, sealedRules: "c2VhbGVk" },
      consents: [{ purpose: "sync", granted: true, at: 5 }],
      decisions: [{ suggestion: "s", kind: "snooze", until: 9 }],
      routines: [{ id: "early" }, { id: "late" }],
      suggestions: [{ id: "early" }, { id: "late" }],
      tombstones: [{ device: person.device, seq: 99, removed: "veto" }],
    });
    expect(held.account.signIns.map(({ action }) => action)).toContain("login");
    expect(held.auditLog.map(({ action }) => action)).toContain("exported");
    const others = people.filter((other) => other !== person);
    expect(others.some((other) => mentions(other)(JSON.stringify(held)))).toBe(false);
  }
});

test("every table of a person's is in the export, or is left out for a reason", async () => {
  const rows = await server.database.owner`
    select relname from pg_class where relnamespace = 'floyo'::regnamespace and relkind = 'r'`;
  const leftOut = [
    "account_deletions", // names nobody
    "shared_counts", // of everybody, none of it is anybody's
    "pairing_messages", // sealed, on their way, gone in minutes
    "device_lists", // sealed by devices for devices
    "sealed_roots",
    "subjects", // the number that stands for the person inside
  ];
  const tables = rows.map(({ relname }) => String(relname)).filter((table) => !leftOut.includes(table));
  expect(tables.toSorted()).toEqual(exported);
});

test("the same events come as CSV, a line each", async () => {
  const [person] = people;
  const answer = await as(person ?? { token: "" }, "GET /export/events.csv");
  expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  const lines = String(answer.body).trimEnd().split("\r\n");
  expect(lines.slice(1).map((line) => line.split(",")[0])).toEqual(
    expect.arrayContaining(person?.events.map(({ id }) => String(id)) ?? []),
  );
  expect(lines).toHaveLength(1 + (person?.events.length ?? 0));
});

test("with the account goes every row that is the person's, from every table and queue, and no other", async () => {
  const person = await newPerson();
  const before = await readAllRows(server.database);
  const held = [...before].filter(([, rows]) => rows.some(mentions(person))).map(([table]) => table);
  const signIn = "audit_log_entries flow_state identities refresh_tokens sessions users".split(" ");
  expect(held).toEqual(expect.arrayContaining(signIn.map((table) => `auth.${table}`)));
  const own = [...exported, "pairing_messages", "subjects"].map((table) => `floyo.${table}`);
  expect(held).toEqual(expect.arrayContaining(own));
  expect(held.some((table) => table.startsWith("jobs."))).toBe(true);

  expect(await as(person, "DELETE /account")).toMatchObject({ status: 200, body: { done: true } });

  const after = await readAllRows(server.database);
  for (const [table, rows] of after) {
    expect(rows.filter(mentions(person)), table).toEqual([]);
    if (isClockwork(table) || table === "floyo.account_deletions") continue;
    const left = before.get(table)?.filter((row) => !mentions(person)(row)) ?? [];
    expect(rows.toSorted(), table).toEqual(left.toSorted());
  }
  expect(await server.database.owner`select devices::int, events::int from floyo.account_deletions`).toEqual([
    { devices: 2, events: 11 },
  ]);
});

test("the tokens of a deleted account open nothing, and a new account with the address begins empty", async () => {
  const person = await newPerson();
  const [other] = people;
  await as(person, "DELETE /account");
  const batch = { device: person.device, events: person.events.slice(0, 1), tombstones: [] };
  for (const [what, body] of [
    ["GET /export"],
    ["GET /devices"],
    ["GET /suggestions"],
    ["POST /events", batch],
    ["POST /devices", { device: other?.device, surface: "browser" }],
    ["POST /deletions", { from: 0 }],
    ["DELETE /account"],
  ] as const) {
    expect(await as(person, what, body)).toMatchObject({ status: 401, body: { code: "unauthorized" } });
  }
  expect(server.bugs).toEqual([]);
  const again = await signUp(server, person.email);
  const nothing = { devices: [], settings: null, consents: [], decisions: [], routines: [], suggestions: [] };
  expect(await readExport(again)).toMatchObject({ ...nothing, tombstones: [], events: [] });
});

test("a range that was deleted is in no export, in no routine, and does not come back with a late batch", async () => {
  const person = await newPerson();
  const { device, events } = person;
  const to = events[5]?.at ?? 0;
  expect(await as(person, "POST /deletions", { from: 0, to, device })).toMatchObject({ body: { deleted: 5 } });
  const held = await readExport(person);
  expect(byNumber(held.events)).toEqual(byNumber(events.slice(5)));
  expect([held.routines, held.suggestions].flat().map(({ id }) => id)).not.toContain("early");
  expect(held.tombstones.filter(({ removed }) => removed === "deletion")).toHaveLength(5);
  expect(held.auditLog.at(-2)).toMatchObject({ action: "events-deleted", device: null });

  const late = { device, events: events.slice(0, 3), tombstones: [] };
  expect(await as(person, "POST /events", late)).toMatchObject({ body: { taken: [], known: [0, 1, 2] } });
  expect((await readExport(person)).events).toHaveLength(6);
});

test("what a device deletes goes with what was found in it, and mining that had read it before keeps nothing", async () => {
  const person = await newPerson();
  const { device } = person;
  const mining = createMiningStore(server.database.owner);
  const input = await mining.read(await subjectOf(server.database, person.account));
  if (!input) throw new Error("there is nothing to mine");
  const tombstones = (await readExport(person)).events
    .filter((event) => event.device === device && [1, 3].includes(event.seq))
    .map(({ id, seq }) => ({ device, seq, removed: "deletion", of: markEvent(id) }));
  expect(await as(person, "POST /events", { device, events: [], tombstones })).toMatchObject({ status: 200 });
  await mining.write({ ...input, minedThrough: 1, routines: input.known, suggestions: [] });
  const held = await readExport(person);
  expect(held.events.filter((event) => event.device === device).map(({ seq }) => seq)).toEqual([
    0, 2, 4, 5, 6, 7, 8, 9,
  ]);
  expect([held.routines, held.suggestions].flat().map(({ id }) => id)).not.toContain("early");
  expect(await as(person, `GET /deletions/${device}`)).toMatchObject({ body: { deletions: 1, removed: [] } });
});

test("everything that was deleted leaves an export without events, routines and suggestions", async () => {
  const person = await newPerson();
  expect(await as(person, "POST /deletions", { from: 0 })).toMatchObject({ body: { deleted: 11 } });
  expect(await readExport(person)).toMatchObject({ events: [], routines: [], suggestions: [] });
  expect(await as(person, "POST /deletions", { from: 0 })).toMatchObject({ body: { deleted: 0 } });
});

test("each device is told once what of its own was deleted anywhere", async () => {
  const person = await newPerson();
  const { device, revoked } = person;
  const told = (of: string, after: number) => as(person, `GET /deletions/${of}?after=${after}`);
  expect(await told(device, 0)).toMatchObject({ body: { deletions: 0, removed: [] } });
  await as(person, "POST /deletions", { place: "google-sheets" });
  await as(person, "POST /deletions", { folder: "f".repeat(32) });
  expect(await told(revoked, 0)).toMatchObject({ body: { deletions: 2, removed: [[0, 0]] } });
  const odd = [1, 3, 5, 7, 9].map((seq) => [seq, seq]);
  expect(await told(device, 0)).toMatchObject({ body: { deletions: 2, removed: odd } });
  expect(await told(device, 1)).toMatchObject({ body: { deletions: 2, removed: [] } });
  await as(person, "POST /deletions", { from: 0 });
  const even = [0, 2, 4, 6, 8].map((seq) => [seq, seq]);
  expect(await told(device, 2)).toMatchObject({ body: { deletions: 3, removed: even } });
  expect(await told(device, 0)).toMatchObject({ body: { deletions: 3, removed: [[0, 9]] } });
});

test("another account deletes nothing of mine, not by my device and not by my places", async () => {
  const [ada, bob] = people;
  if (!ada || !bob) throw new Error("nobody is seeded");
  const readHeld = async () => {
    const { events, tombstones, routines, suggestions } = await readExport(ada);
    return { events, tombstones, routines, suggestions };
  };
  const before = await readHeld();
  expect(await as(bob, "POST /deletions", { device: ada.device })).toMatchObject({ body: { deleted: 0 } });
  expect(await as(bob, "POST /deletions", { from: 0 })).toMatchObject({ body: { deleted: 11 } });
  expect(await as(bob, `GET /deletions/${ada.device}`)).toMatchObject({ body: { removed: [] } });
  expect(await readHeld()).toEqual(before);
});

test.each([
  ["nothing", {}],
  ["a name", { place: "ads.example" }],
  ["a half second", { from: 0.5 }],
  ["a field that there is not", { from: 0, file: "f".repeat(32) }],
])("a deletion of %s is refused and deletes nothing", async (_what, body) => {
  const [person] = people;
  expect(await as(person ?? { token: "" }, "POST /deletions", body)).toMatchObject({
    status: 400,
    body: { code: "request-invalid" },
  });
});

test("what mining found in events that were deleted meanwhile is not kept", async () => {
  const person = await newPerson();
  const mining = createMiningStore(server.database.owner);
  const input = await mining.read(await subjectOf(server.database, person.account));
  if (!input) throw new Error("there is nothing to mine");
  const { subject, arrivals, deletions, known } = input;
  await as(person, "POST /deletions", { from: 0 });
  await mining.write({ subject, arrivals, deletions, minedThrough: 1, routines: known, suggestions: [] });
  expect(await readExport(person)).toMatchObject({ routines: [] });
});

const at = fc.integer({ min: 0, max: 6 });
const place = fc.constantFrom("tiktok-ads" as const, "google-sheets" as const);
const request = fc
  .record({ from: at, to: at, place }, { requiredKeys: [] })
  .filter((fields) => Object.keys(fields).length > 0);

test("exactly the events that fit all that is given go", async () => {
  const person = await newPerson();
  await as(person, "POST /deletions", { from: 0 });
  const { device } = person;
  let seq = 1000;
  const property = fc.asyncProperty(fc.array(fc.tuple(at, place), { maxLength: 12 }), request, async (made, wish) => {
    const events = made.map(([second, service]) => buildEvent({ device, seq: seq++, at: second, place: service }));
    await as(person, "POST /events", { device, events, tombstones: [] });
    const isWished = ({ at: second, place: service }: (typeof events)[number]) =>
      second >= (wish.from ?? 0) && second < (wish.to ?? Infinity) && (wish.place ?? service) === service;
    const answer = await as(person, "POST /deletions", wish);
    expect(answer.body).toEqual({ deleted: events.filter(isWished).length });
    const { events: left } = await readExport(person);
    expect(byNumber(left)).toEqual(byNumber(events.filter((event) => !isWished(event))));
    await as(person, "POST /deletions", { from: 0 });
  });
  await fc.assert(property, { numRuns: 40 });
});
