import { buildEvent } from "@floyo/core/testing";
import { calendarOf } from "@floyo/core/mining";
import { createServerApi, type SuggestionsAnswer } from "@floyo/core/sync";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { makeDemoSecrets } from "../demo/demo-secrets.ts";
import { recordMonth } from "../demo/recorded-month.ts";
import { sendRecordedMonth } from "../demo/send-recorded-month.ts";
import { subjectOf } from "../testing/subject-of.ts";
import { openTestApp, signUp, type TestApp, type TestPerson } from "../testing/test-app.ts";
import { openJobConnection } from "./job-connection.ts";
import { mineInProcess } from "./mine-in-process.ts";
import { minePerson } from "./mine-person.ts";
import { createMiningStore } from "./mining-store.ts";
import { openJobs } from "./open-jobs.ts";

/** A Monday evening: the fifth weekly report was this morning. */
const nowMs = new Date(2026, 10, 16, 20, 0).getTime();
const { device } = buildEvent();
const secrets = makeDemoSecrets("only for this test");

let server: TestApp;
let person: TestPerson;
beforeEach(async () => {
  server = await openTestApp({ nowMs: () => nowMs });
  person = await signUp(server, "person@example.test");
});
afterEach(() => server.close());

const openApi = () =>
  createServerApi({
    serverUrl: "http://server.test",
    publishableKey: server.database.secrets.publishableKey,
    accessToken: () => Promise.resolve(person.token),
    refreshAccessToken: () => Promise.resolve({ ok: false, code: "signed-out" }),
    fetch: async (url, request) =>
      server.app.request(url, {
        method: request.method,
        headers: request.headers,
        ...(request.body === undefined ? {} : { body: request.body }),
      }),
    timeout: () => new AbortController().signal,
    nowMs: () => nowMs,
  });

async function readSuggestions(): Promise<SuggestionsAnswer> {
  const outcome = await openApi().readSuggestions();
  if (outcome.kind !== "answered") throw new Error(outcome.kind);
  return outcome.answer;
}

const waitUntil = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 20_000, interval: 100 });

async function sendMonth(): Promise<SuggestionsAnswer["suggestions"]> {
  const signals = recordMonth(nowMs);
  expect(await sendRecordedMonth(openApi(), signals, secrets)).toBe(true);
  const last = Math.floor((signals.at(-1)?.atMs ?? 0) / 1000);
  await waitUntil(async () => expect((await readSuggestions()).minedThrough).toBe(last));
  return (await readSuggestions()).suggestions;
}

test("a recorded month is mined after it came, into the weekly chores", async () => {
  const suggestions = await sendMonth();
  const rules = suggestions.map(({ opportunity }) => calendarOf(opportunity.trigger)?.rule);
  expect(rules).toContainEqual({ every: "week", weekdays: [1] });
  expect(rules).toContainEqual({ every: "week", weekdays: [4] });
});

test("what was decided against is not suggested again, also after new events are mined", async () => {
  const [first] = await sendMonth();
  const decision = { suggestion: first?.id ?? "", activities: first?.activities ?? [], at: 1, kind: "never" as const };
  await openApi().sendDecisions({ decisions: [decision] });
  expect((await readSuggestions()).suggestions.map(({ id }) => id)).not.toContain(first?.id);

  const at = Math.floor(nowMs / 1000);
  await openApi().registerDevice({ device, surface: "browser" });
  await openApi().sendEvents(JSON.stringify({ device, events: [buildEvent({ at })], tombstones: [] }));
  await waitUntil(async () => expect((await readSuggestions()).minedThrough).toBe(at));
  const { suggestions } = await readSuggestions();
  expect(suggestions.length).toBeGreaterThan(0);
  expect(suggestions.map(({ id }) => id)).not.toContain(first?.id);

  await openApi().sendDecisions({ decisions: [{ ...decision, kind: "undo", at: 2 }] });
  expect((await readSuggestions()).suggestions.map(({ id }) => id)).toContain(first?.id);
});

test("mining the same events again changes no id, in a process of its own neither", async () => {
  const before = await sendMonth();
  const { jobsUrl } = server.database.engine;
  const sql = openJobConnection(jobsUrl, 1);
  const subject = await subjectOf(server.database, person.account);
  await minePerson(createMiningStore(sql), subject, nowMs);
  expect((await readSuggestions()).suggestions).toEqual(before);
  await mineInProcess({ url: jobsUrl, subject, nowMs });
  expect((await readSuggestions()).suggestions).toEqual(before);
  await sql.end();
});

test("events that were stored but not mined when the server went down are mined at the next start", async () => {
  await openApi().registerDevice({ device, surface: "browser" });
  const { owner, engine } = server.database;
  await owner`
    insert into floyo.events (subject, device, seq, id, v, epoch, at, utc_offset, surface, operation, cause)
    select id, ${device}, 0, gen_random_uuid(), 1, 0, ${Math.floor(nowMs / 1000)}, 0, 'browser', 'open', 'user' from floyo.subjects
    where account = ${person.account}`;
  const jobs = await openJobs(engine.jobsUrl, { nowMs: () => nowMs, reportBug: () => undefined });
  await waitUntil(async () => {
    const rows = await owner`select mined_arrivals from floyo.subjects where account = ${person.account}`;
    expect(rows[0]?.["mined_arrivals"]).not.toBeNull();
  });
  await jobs.close();
});
