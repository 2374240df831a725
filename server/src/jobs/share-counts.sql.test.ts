import { randomUUID } from "node:crypto";
import { buildReceipt, buildSuggestion } from "@floyo/core/testing";
import { consentTextVersions } from "@floyo/core/settings";
import type { Suggestion } from "@floyo/core/suggestions";
import { suggestionsAnswerSchema } from "@floyo/core/sync";
import fc from "fast-check";
import type { Sql } from "postgres";
import * as v from "valibot";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { subjectOf } from "../testing/subject-of.ts";
import { ask, openTestApp, signUp, type TestApp } from "../testing/test-app.ts";
import { openJobConnection } from "./job-connection.ts";
import { shareCounts } from "./share-counts.ts";

const api = "/functions/v1/api";

let server: TestApp;
let owner: Sql;
let jobs: Sql;
beforeAll(async () => {
  server = await openTestApp();
  ({ owner } = server.database);
  jobs = openJobConnection(server.database.engine.jobsUrl, 1);
  // The server counts at its start: what is counted here must not meet that.
  await vi.waitUntil(async () => (await owner`select from floyo.shared_counts`).length > 0, { timeout: 20_000 });
});
afterAll(async () => {
  await jobs.end();
  await server.close();
});
beforeEach(empty);

async function empty(): Promise<void> {
  await owner`delete from auth.users`;
  await owner`delete from floyo.shared_counts`;
}

async function readCounts(): Promise<unknown> {
  const rows = await owner`select counts from floyo.shared_counts`;
  expect(rows).toHaveLength(1);
  return rows[0]?.["counts"];
}

async function countNow(): Promise<unknown> {
  await shareCounts(jobs);
  return readCounts();
}

async function countNextMonth(): Promise<unknown> {
  await owner`update floyo.shared_counts set month = (month - interval '1 month')::date`;
  return countNow();
}

const { activities } = buildSuggestion();
const chore = JSON.stringify(activities);

/** So many people who said the same of one chore; all of them agreed to be counted. */
async function settlePeople(many: number, kind = "accept"): Promise<readonly string[]> {
  const accounts = Array.from({ length: many }, () => randomUUID());
  await owner`insert into auth.users (id, email) select id, id || '@example.test' from unnest(${accounts}::uuid[]) id`;
  await owner`
    insert into floyo.decisions (subject, suggestion, at, kind, activities)
    select id, 's', 1, ${kind}, ${chore}::text::jsonb from floyo.subjects where account = any(${accounts})`;
  await answer(accounts, true);
  return accounts;
}

async function answer(accounts: readonly string[], granted: boolean, version: number = textVersion): Promise<void> {
  await owner`
    insert into floyo.consent_receipts (subject, purpose, surface, granted, at, text_version, text_hash, received_at)
    select id, 'shared-counts', 'web', ${granted}, ${(answeredAt -= 1)}, ${version}, ${"a".repeat(64)}, clock_timestamp()
    from floyo.subjects where account = any(${accounts})`;
}
/** Of clocks that run backwards: in which order answers come decides. */
let answeredAt = 1000;
const textVersion = consentTextVersions.web["shared-counts"];

const traits = ["tiktok-ads", "google-sheets", "ads → spreadsheets"];
const given = (taken: number, refused = 0) => Object.fromEntries(traits.map((trait) => [trait, { taken, refused }]));

test("nineteen who agreed give nothing, however many did not; the twentieth gives a count", async () => {
  const [one = ""] = await settlePeople(20);
  const others = await settlePeople(3);
  await answer([one, ...others], false);
  expect(await countNow()).toEqual({});
  await settlePeople(1);
  expect(await countNextMonth()).toEqual(given(20));
});

test("one person's ten decisions on all of their devices count once", async () => {
  const [one = ""] = await settlePeople(19);
  await owner`
    insert into floyo.decisions (subject, suggestion, at, kind, activities)
    select id, 's' || number, number, 'accept', ${chore}::text::jsonb
    from floyo.subjects, generate_series(1, 10) number where account = ${one}`;
  expect(await countNow()).toEqual({});
});

test("a yes to other words is none", async () => {
  const people = await settlePeople(20);
  await owner`delete from floyo.consent_receipts`;
  await answer(people, true, textVersion + 1);
  expect(await countNow()).toEqual({});
});

/** What one person can do within a month, and how many more take and refuse then. */
const changes = {
  comes: { act: () => settlePeople(1), by: [1, 0] },
  goes: { act: (one: string) => owner`delete from auth.users where id = ${one}`, by: [-1, 0] },
  withdraws: { act: (one: string) => answer([one], false), by: [-1, 0] },
  "thinks otherwise": {
    act: (one: string) => owner`
      insert into floyo.decisions (subject, suggestion, at, kind, activities)
      select id, 's', 2, 'never', ${chore}::text::jsonb from floyo.subjects where account = ${one}`,
    by: [-1, 1],
  },
} as const;

function expected(taken: number, refused: number): unknown {
  const [yes, no] = [taken - (taken % 5), refused - (refused % 5)];
  return yes + no < 20 ? {} : given(yes, no);
}

test("nothing that one person does changes what is given out before the next month", async () => {
  const change = fc.constantFrom(...Object.values(changes));
  await fc.assert(
    fc.asyncProperty(change, fc.integer({ min: 1, max: 30 }), fc.nat(10), async ({ act, by }, taken, refused) => {
      await empty();
      const [one = ""] = await settlePeople(taken);
      await settlePeople(refused, "never");
      expect(await countNow()).toEqual(expected(taken, refused));
      await act(one);
      expect(await countNow()).toEqual(expected(taken, refused));
      expect(await countNextMonth()).toEqual(expected(taken + by[0], refused + by[1]));
    }),
    {
      numRuns: 8,
      examples: [
        [changes.comes, 19, 0],
        [changes.goes, 20, 0],
        [changes.withdraws, 20, 5],
        [changes["thinks otherwise"], 25, 4],
      ],
    },
  );
});

test("the job can't count a month twice, whatever its statement says", async () => {
  await settlePeople(20);
  await countNow();
  const denied = { code: "42501" };
  await expect(jobs`update floyo.shared_counts set counts = '{}'`).rejects.toMatchObject(denied);
  await expect(jobs`insert into floyo.shared_counts (month, counts) values ('2030-01-01', '{}')`).rejects.toMatchObject(
    denied,
  );
  await expect(jobs`insert into floyo.shared_counts (counts) values ('{}')`).rejects.toMatchObject({ code: "23505" });
  await jobs`delete from floyo.shared_counts`;
  expect(await readCounts()).toEqual(given(20));
});

test.each([
  { "tiktok-ads": { taken: 15, refused: 0 } },
  { "tiktok-ads": { taken: 21, refused: 0 } },
  { "tiktok-ads": { taken: 20, refused: 1 } },
  { "tiktok-ads": { taken: 20 } },
  { "tiktok-ads": "many" },
  { ["f".repeat(32)]: { taken: 20, refused: 0 } },
  { "report.csv": { taken: 20, refused: 0 } },
  { stripe: { taken: 20, refused: 0 }, "tiktok-ads": { taken: 10, refused: 5 } },
  { "tiktok-ads": [{ taken: 20, refused: 0 }] },
  { "tiktok-ads": { taken: 25, refused: -5 } },
])("the database keeps no %j", async (counts) => {
  await expect(
    jobs`insert into floyo.shared_counts (counts) values (${JSON.stringify(counts)}::text::jsonb)`,
  ).rejects.toMatchObject({ code: "23514" });
});

test("the job sees what those decided who are to be counted, and nobody else", async () => {
  const [one = ""] = await settlePeople(2);
  const countSeen = async () => (await jobs`select from floyo.decisions`).length;
  expect(await countSeen()).toBe(2);
  await answer([one], false);
  expect(await countSeen()).toBe(1);
  await answer([one], true);
  expect(await countSeen()).toBe(2);
});

test("of the answers to other questions the job sees none", async () => {
  await settlePeople(1);
  await owner`
    insert into floyo.consent_receipts (subject, purpose, surface, granted, at, text_version, text_hash)
    select id, 'sync', 'browser', true, 5, 1, ${"a".repeat(64)} from floyo.subjects`;
  const rows = await jobs`select purpose from floyo.consent_receipts`;
  expect(rows.map(({ purpose }) => String(purpose))).toEqual(["shared-counts"]);
});

test("who agrees on the account page is counted, and whoever said nothing yet sees first what others take", async () => {
  const agreed = await signUp(server, `${randomUUID()}@example.test`);
  const receipt = buildReceipt({ purpose: "shared-counts", surface: "web" });
  const decision = { suggestion: "s", activities, kind: "accept", at: 5 };
  await ask(server, `POST ${api}/consents`, { token: agreed.token, body: { receipts: [receipt] } });
  await ask(server, `POST ${api}/decisions`, { token: agreed.token, body: { decisions: [decision] } });
  const { body } = await ask(server, `GET ${api}/consents`, { token: agreed.token });
  expect(body).toEqual({ receipts: [receipt] });

  const reader = await signUp(server, `${randomUUID()}@example.test`);
  const surer = activities.map((each) =>
    each.operation === "download" ? { ...each, place: "stripe" as const } : each,
  );
  await suggestTo(reader.account, [
    buildSuggestion({ id: "surer", confidence: 0.8, activities: surer }),
    buildSuggestion({ id: "liked", confidence: 0.75 }),
  ]);
  const readIds = async () => {
    const { body } = await ask(server, `GET ${api}/suggestions`, { token: reader.token });
    return v.parse(suggestionsAnswerSchema, body).suggestions.map(({ id }) => id);
  };
  expect(await readIds()).toEqual(["surer", "liked"]);
  await settlePeople(19);
  expect(await countNow()).toEqual(given(20));
  expect(await readIds()).toEqual(["liked", "surer"]);
});

async function suggestTo(account: string, suggestions: readonly Suggestion[]): Promise<void> {
  const ranked = JSON.stringify(suggestions.map((suggestion, rank) => ({ id: suggestion.id, rank, suggestion })));
  await owner`
    insert into floyo.suggestions (subject, id, rank, suggestion)
    select ${await subjectOf(server.database, account)}, id, rank, suggestion
    from json_to_recordset(${ranked}::text::json) as s (id text, rank integer, suggestion jsonb)`;
}
