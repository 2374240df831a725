import type { ActivityEvent } from "@floyo/core/events";
import { markEvent, tombstoneSchema } from "@floyo/core/sync";
import { buildEvent, buildSuggestion, reportSteps, testDevice } from "@floyo/core/testing";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { subjectOf } from "../testing/subject-of.ts";
import { ask, openTestApp, signUp, type TestApp, type TestPerson } from "../testing/test-app.ts";

const api = "/functions/v1/api";
const otherDevice = "7d1f0c6e-5b1a-4c7f-9a55-1f2e3d4c5b6a";

let server: TestApp;
let person: TestPerson;
let people = 0;
beforeAll(async () => {
  server = await openTestApp();
});
afterAll(() => server.close());
beforeEach(async () => {
  person = await signUp(server, `person${people++}@example.test`);
  await asPerson("POST /devices", { device: testDevice, surface: "browser" });
});

function asPerson(what: string, body?: unknown) {
  const [method, path] = what.split(" ");
  return ask(server, `${method} ${api}${path}`, { token: person.token, ...(body === undefined ? {} : { body }) });
}

const bury = ({ device, seq, id }: ActivityEvent) => ({ device, seq, removed: "veto", of: markEvent(id) });
const batch = (changes: object = {}) => ({ device: testDevice, events: [], tombstones: [], ...changes });

async function storedSeqs(): Promise<number[]> {
  const rows = await server.database.owner`
    select seq::int from floyo.events e join floyo.subjects s on s.id = e.subject
    where s.account = ${person.account} order by seq`;
  return rows.map(({ seq }) => Number(seq));
}

test("a batch is taken once; the same batch again is known and changes nothing", async () => {
  const events = [0, 1, 2].map((seq) => buildEvent({ seq }));
  expect(await asPerson("POST /events", batch({ events }))).toMatchObject({
    status: 200,
    body: { taken: [0, 1, 2], known: [], refused: [] },
  });
  expect(await asPerson("POST /events", batch({ events }))).toMatchObject({
    body: { taken: [], known: [0, 1, 2], refused: [] },
  });
  expect(await storedSeqs()).toEqual([0, 1, 2]);
});

test("a broken event is refused by itself; the others of its batch are taken", async () => {
  const events = [
    buildEvent({ seq: 0 }),
    { ...buildEvent({ seq: 1 }), title: "Q3 layoffs.csv" },
    { ...buildEvent({ seq: 2 }), file: "report.csv" },
    { ...buildEvent({ seq: 3 }), at: "today" },
    buildEvent({ seq: 4, device: otherDevice }),
    buildEvent({ seq: 5 }),
  ];
  const { body } = await asPerson("POST /events", batch({ events }));
  const refused = [1, 2, 3, 4].map((seq) => ({ seq, code: "event-invalid" }));
  expect(body).toEqual({ taken: [0, 5], known: [], refused });
  expect(await storedSeqs()).toEqual([0, 5]);
});

test("another event under a number that is taken is a conflict", async () => {
  await asPerson("POST /events", batch({ events: [buildEvent({ seq: 7 })] }));
  const other = { ...buildEvent({ seq: 8 }), seq: 7 };
  const { body } = await asPerson("POST /events", batch({ events: [other] }));
  expect(body).toEqual({ taken: [], known: [], refused: [{ seq: 7, code: "seq-conflict" }] });
});

test("a tombstone removes its event, and the event does not come back", async () => {
  const [gone, stays] = [buildEvent({ seq: 0 }), buildEvent({ seq: 1 })];
  const events = [gone, stays];
  await asPerson("POST /events", batch({ events }));
  const tombstones = [bury(gone)];
  expect(await asPerson("POST /events", batch({ tombstones }))).toMatchObject({ body: { taken: [0] } });
  expect(await asPerson("POST /events", batch({ events }))).toMatchObject({ body: { taken: [], known: [0, 1] } });
  expect(await storedSeqs()).toEqual([1]);
});

test("of two copies of a device neither removes what the other one sent", async () => {
  const [ours, theirs] = [buildEvent({ seq: 0, at: 1 }), buildEvent({ seq: 0, at: 2 })];
  await asPerson("POST /events", batch({ events: [ours] }));
  const conflict = { taken: [], known: [], refused: [{ seq: 0, code: "seq-conflict" }] };
  expect(await asPerson("POST /events", batch({ tombstones: [bury(theirs)] }))).toMatchObject({ body: conflict });
  expect(await storedSeqs()).toEqual([0]);
  const nobody = { device: testDevice, seq: 0, removed: "quarantine" };
  expect(await asPerson("POST /events", batch({ tombstones: [nobody] }))).toMatchObject({ body: { known: [0] } });
  expect(await storedSeqs()).toEqual([0]);
  await asPerson("POST /events", batch({ tombstones: [bury(ours)] }));
  expect(await asPerson("POST /events", batch({ events: [theirs] }))).toMatchObject({ body: conflict });
});

test("a device that split off says removals under its former id, and brings nothing a second time", async () => {
  await asPerson("POST /devices", { device: otherDevice, surface: "browser" });
  const [first, second] = [buildEvent({ seq: 0 }), buildEvent({ seq: 1 })];
  await asPerson("POST /events", batch({ events: [first, second] }));
  const again = { device: otherDevice, events: [{ ...second, device: otherDevice }], tombstones: [bury(first)] };
  expect(await asPerson("POST /events", again)).toMatchObject({ body: { taken: [0], known: [1], refused: [] } });
  expect(await storedSeqs()).toEqual([1]);
  const stranger = { ...bury(first), device: "00000000-0000-4000-8000-00000000abcd" };
  expect(await asPerson("POST /events", batch({ tombstones: [stranger] }))).toMatchObject({ body: { known: [0] } });
});

test("whatever a device removes an event for, its number is taken", async () => {
  const tombstones = tombstoneSchema.entries.removed.options.map((removed, seq) => ({
    device: testDevice,
    seq,
    removed,
  }));
  const { body } = await asPerson("POST /events", batch({ tombstones }));
  expect(body).toEqual({ taken: tombstones.map(({ seq }) => seq), known: [], refused: [] });
});

test("every field of an event comes back as it was sent", async () => {
  const token = (digit: string) => digit.repeat(32);
  const tokens = { file: token("1"), stem: token("2"), family: token("3"), folder: token("4"), path: token("5") };
  const links = { length: token("6"), stat: token("7"), from: [token("8")], target: token("9") };
  const event = buildEvent({ seq: 9, ...tokens, ...links, size: 4096, active: 300, count: 50 });
  await asPerson("POST /events", batch({ events: [event] }));
  const { createMiningStore } = await import("../jobs/mining-store.ts");
  const subject = await subjectOf(server.database, person.account);
  const input = await createMiningStore(server.database.owner).read(subject);
  expect(input?.events).toEqual([event]);
});

test("a device that is unknown or was removed can't send", async () => {
  const events = [buildEvent({ seq: 0, device: otherDevice })];
  const unknown = await asPerson("POST /events", batch({ device: otherDevice, events }));
  expect(unknown).toMatchObject({ status: 403, body: { code: "device-unknown" } });
  expect(await asPerson(`DELETE /devices/${testDevice}`)).toMatchObject({ status: 200, body: { done: true } });
  const revoked = await asPerson("POST /events", batch({ events: [buildEvent()] }));
  expect(revoked).toMatchObject({ status: 403, body: { code: "device-revoked" } });
  const again = await asPerson("POST /devices", { device: testDevice, surface: "browser" });
  expect(again).toMatchObject({ status: 403, body: { code: "device-revoked" } });
});

test("one person's devices and events are not another's", async () => {
  await asPerson("POST /events", batch({ events: [buildEvent({ seq: 0 })] }));
  person = await signUp(server, `stranger${people++}@example.test`);
  expect(await asPerson("GET /devices")).toMatchObject({ body: { devices: [] } });
  expect(await asPerson(`DELETE /devices/${testDevice}`)).toMatchObject({ status: 404 });
  await asPerson("POST /devices", { device: testDevice, surface: "vscode" });
  const { body } = await asPerson("POST /events", batch({ events: [buildEvent({ seq: 0 })] }));
  expect(body).toEqual({ taken: [0], known: [], refused: [] });
});

test("the last writer of settings wins, and every writer hears what holds", async () => {
  expect(await asPerson("GET /settings")).toMatchObject({ body: { updatedAt: 0, settings: { retentionDays: 90 } } });
  const newer = { settings: { retentionDays: 30 }, updatedAt: 200, sealedRules: "abc" };
  expect(await asPerson("PUT /settings", newer)).toMatchObject({ body: { updatedAt: 200 } });
  const older = { settings: { retentionDays: 7 }, updatedAt: 100 };
  expect(await asPerson("PUT /settings", older)).toMatchObject({
    status: 200,
    body: { updatedAt: 200, settings: { retentionDays: 30 }, sealedRules: "abc" },
  });
});

test("settings that were merged with others than those that hold are not written", async () => {
  const put = (updatedAt: number, after: number, retentionDays: number) =>
    asPerson("PUT /settings", { settings: { retentionDays }, updatedAt, after });
  expect(await put(100, 50, 7)).toMatchObject({ status: 200, body: { updatedAt: 0 } });
  expect(await put(100, 0, 30)).toMatchObject({ body: { updatedAt: 100 } });
  expect(await put(200, 0, 7)).toMatchObject({ body: { updatedAt: 100, settings: { retentionDays: 30 } } });
  expect(await put(200, 100, 7)).toMatchObject({ body: { updatedAt: 200, settings: { retentionDays: 7 } } });
});

test("decisions come back in order of time, each once", async () => {
  const decision = { suggestion: "r1", activities: [], kind: "never", at: 20 };
  const snooze = { suggestion: "r2", activities: [], kind: "snooze", at: 10, until: 99 };
  expect(await asPerson("POST /decisions", { decisions: [decision] })).toMatchObject({ body: { done: true } });
  const wrong = { suggestion: "r3", activities: [], kind: "wrong", wrong: "time", at: 30 };
  const kind = { of: "kind", kind: { from: "ads", to: "spreadsheets" } };
  const wide = { suggestion: "r4", activities: [], kind: "never", scope: kind, at: 40 };
  await asPerson("POST /decisions", { decisions: [snooze, decision, wide, wrong] });
  expect(await asPerson("GET /decisions")).toMatchObject({ body: { decisions: [snooze, decision, wrong, wide] } });
});

test("the numbers of a suggestion open to the events behind them, for its person alone", async () => {
  const events = [0, 1, 2].map((seq) => buildEvent({ seq, at: 1_794_816_000 + seq }));
  await asPerson("POST /events", batch({ events }));
  const seen = events.slice(0, 2);
  const occurrences = [{ start: 1_794_816_000, end: 1_794_816_001, events: seen.map(({ id }) => id) }];
  const suggestion = JSON.stringify({ ...buildSuggestion({ id: "r1" }), evidence: { support: 1, occurrences } });
  await server.database.owner`
    insert into floyo.suggestions (subject, id, rank, suggestion)
    values (${await subjectOf(server.database, person.account)}, 'r1', 0, ${suggestion}::text::jsonb)`;
  expect(await asPerson("GET /suggestions/r1/events")).toMatchObject({ body: { events: seen } });
  expect(await asPerson("GET /suggestions/r2/events")).toMatchObject({ status: 200, body: { events: [] } });
  person = await signUp(server, `curious${people++}@example.test`);
  expect(await asPerson("GET /suggestions/r1/events")).toMatchObject({ body: { events: [] } });
});

const family = reportSteps[0]?.family;
const now = Math.floor(Date.now() / 1000);

/** The report of so many weeks ago, by hand; and other work of that day. */
function recallWeek(weeksAgo: number, isByHand: boolean): readonly ActivityEvent[] {
  const [at, seq] = [now - weeksAgo * 604_800 - 7200, 100 - weeksAgo * 3];
  const report = [
    buildEvent({ at, seq, family }),
    buildEvent({ at: at + 60, seq: seq + 1, family, operation: "upload", place: "google-sheets" }),
  ];
  return [...(isByHand ? report : []), buildEvent({ at: at + 120, seq: seq + 2, operation: "open", ext: "pdf" })];
}

test("what is in use is proven by the person's events, until it is taken back", async () => {
  const accept = { suggestion: "r1", activities: reportSteps, kind: "accept", at: now - 4 * 604_800 };
  const events = [8, 7, 6, 5, 4, 3, 2, 1].flatMap((weeks) => recallWeek(weeks, weeks > 3));
  await asPerson("POST /events", batch({ events }));
  expect(await asPerson("GET /proofs")).toMatchObject({ status: 200, body: { proofs: [] } });
  await asPerson("POST /decisions", { decisions: [accept] });
  expect(await asPerson("GET /proofs")).toMatchObject({ body: { proofs: [{ decision: accept, verdict: "works" }] } });
  const again = [3, 2, 1].flatMap((weeks) => recallWeek(weeks, true).slice(0, 2));
  await asPerson("POST /events", batch({ events: again }));
  expect(await asPerson("GET /proofs")).toMatchObject({ body: { proofs: [{ verdict: "still-by-hand" }] } });
  await asPerson("POST /decisions", { decisions: [{ ...accept, kind: "undo", at: now }] });
  expect(await asPerson("GET /proofs")).toMatchObject({ body: { proofs: [] } });
});

test("a consent receipt is kept, and the audit log says so", async () => {
  const receipt = {
    purpose: "sync",
    surface: "browser",
    granted: true,
    at: 5,
    textVersion: 1,
    textHash: "a".repeat(64),
  };
  expect(await asPerson("POST /consents", { receipts: [receipt] })).toMatchObject({ body: { done: true } });
  const rows = await server.database.owner`
    select action from floyo.audit_log a join floyo.subjects s on s.id = a.subject
    where s.account = ${person.account} order by a.id`;
  expect(rows.map(({ action }) => String(action))).toEqual(["device-registered", "consent-given"]);
});

test("a pairing slot is written once and read by the same person only", async () => {
  const path = `/pairings/${"p".repeat(22)}/request`;
  expect(await asPerson(`GET ${path}`)).toMatchObject({ status: 404 });
  expect(await asPerson(`PUT ${path}`, { body: "c2VhbGVk" })).toMatchObject({ status: 200 });
  expect(await asPerson(`PUT ${path}`, { body: "b3RoZXI" })).toMatchObject({
    status: 409,
    body: { code: "slot-taken" },
  });
  expect(await asPerson(`GET ${path}`)).toMatchObject({ status: 200, body: { body: "c2VhbGVk" } });
  person = await signUp(server, `stranger${people++}@example.test`);
  expect(await asPerson(`GET ${path}`)).toMatchObject({ status: 404 });
});

test("a pairing message is gone after ten minutes", async () => {
  const path = `/pairings/${"q".repeat(22)}/answer`;
  await asPerson(`PUT ${path}`, { body: "c2VhbGVk" });
  await server.database.owner`update floyo.pairing_messages set written_at = now() - interval '11 minutes'`;
  expect(await asPerson(`GET ${path}`)).toMatchObject({ status: 404 });
});
