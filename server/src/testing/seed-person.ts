import { randomUUID } from "node:crypto";
import type { ActivityEvent } from "@floyo/core/events";
import { buildEvent, buildRoutine, buildSuggestion } from "@floyo/core/testing";
import { expect, vi } from "vitest";
import { ask, signUp, type TestApp, type TestPerson } from "./test-app.ts";

const api = "/functions/v1/api";

export type SeededPerson = TestPerson & {
  readonly email: string;
  readonly subject: string;
  readonly device: string;
  readonly revoked: string;
  readonly events: readonly ActivityEvent[];
  /** All that tells a row to be of this person. */
  readonly ids: readonly string[];
};

const day = 86_400;
const monday = 1_794_816_000;

/** Ten days of a browser at one service each other day, and one event of an editor that was shut out since. */
const buildEvents = (device: string, revoked: string): readonly ActivityEvent[] => [
  ...Array.from({ length: 10 }, (_, seq) =>
    buildEvent({ device, seq, at: monday + seq * day, place: seq % 2 === 0 ? "tiktok-ads" : "google-sheets" }),
  ),
  buildEvent({ device: revoked, at: monday, surface: "vscode", folder: "f".repeat(32) }),
];

/** A person with rows in every table, told to the server as clients tell it but for what mining would find. */
export async function seedPerson(test: TestApp, name: string): Promise<SeededPerson> {
  const email = `${name}@example.test`;
  const person = await signUp(test, email);
  const { token, account } = person;
  const tell = async (what: string, body?: unknown) => {
    const answer = await ask(test, what.replace(" ", ` ${api}`), { token, ...(body === undefined ? {} : { body }) });
    expect(answer.status).toBe(200);
  };
  const [device, revoked] = [randomUUID(), randomUUID()];
  const events = buildEvents(device, revoked);
  await tell("POST /devices", { device, surface: "browser", publicKey: "k".repeat(87) });
  await tell("POST /devices", { device: revoked, surface: "vscode" });
  const tombstones = [{ device, seq: 99, removed: "veto" }];
  await tell("POST /events", { device, events: events.slice(0, 10), tombstones });
  await tell("POST /events", { device: revoked, events: events.slice(10), tombstones: [] });
  await tell(`DELETE /devices/${revoked}`);
  await tell("PUT /settings", { settings: { retentionDays: 30 }, updatedAt: 200, sealedRules: "c2VhbGVk" });
  await tell("POST /decisions", { decisions: [{ suggestion: "s", activities: [], kind: "snooze", at: 5, until: 9 }] });
  const receipt = { purpose: "sync", surface: "browser", granted: true, at: 5, textVersion: 1 };
  await tell("POST /consents", { receipts: [{ ...receipt, textHash: "a".repeat(64) }] });
  await tell(`PUT /pairings/${"p".repeat(22)}/commitment`, { body: "c2VhbGVk" });
  await ask(test, "POST /auth/v1/otp", { body: { email } });
  const subject = await waitForMining(test, account);
  await plantFinds(test, subject, events);
  await test.database.owner`
    insert into auth.flow_state (id, user_id, authentication_method, provider_type)
    values (${randomUUID()}, ${account}, 'email', 'email')`;
  return { ...person, email, subject, device, revoked, events, ids: [email, account, subject, device, revoked] };
}

async function waitForMining({ database: { owner } }: TestApp, account: string): Promise<string> {
  await vi.waitFor(
    async () => {
      const waiting = await owner`select from jobs.job where singleton_key = ${account} and state <> 'completed'`;
      const mined = await owner`select from floyo.subjects where account = ${account} and mined_arrivals is not null`;
      expect([waiting.length, mined.length]).toEqual([0, 1]);
    },
    { timeout: 20_000, interval: 50 },
  );
  const [row] = await owner`select id from floyo.subjects where account = ${account}`;
  return String(row?.["id"]);
}

/** One routine of the first five days, one of the last five, and the suggestion of each. */
async function plantFinds({ database: { owner } }: TestApp, subject: string, events: readonly ActivityEvent[]) {
  for (const [rank, name] of ["early", "late"].entries()) {
    const days = events.slice(rank * 5, rank * 5 + 5);
    const occurrences = days.map(({ at, id }) => ({ start: at, end: at, events: [id] }));
    const routine = buildRoutine({ id: name, occurrences });
    const suggestion = buildSuggestion({ id: name, evidence: { support: 5, occurrences } });
    await owner`
      insert into floyo.routines (subject, id, routine)
      values (${subject}, ${name}, ${JSON.stringify(routine)}::text::jsonb)`;
    await owner`
      insert into floyo.suggestions (subject, id, rank, suggestion)
      values (${subject}, ${name}, ${rank}, ${JSON.stringify(suggestion)}::text::jsonb)`;
  }
}
