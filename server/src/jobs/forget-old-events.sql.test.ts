import { buildEvent, testDevice } from "@floyo/core/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ask, openTestApp, signUp, type TestApp, type TestPerson } from "../testing/test-app.ts";
import { forgetOldEvents } from "./forget-old-events.ts";
import { openJobConnection } from "./job-connection.ts";

const api = "/functions/v1/api";
const day = 86_400;
const today = Math.floor(Date.now() / 1000);

let server: TestApp;
beforeAll(async () => {
  server = await openTestApp();
});
afterAll(() => server.close());

async function settlePerson(email: string): Promise<TestPerson> {
  const person = await signUp(server, email);
  const { token } = person;
  await ask(server, `POST ${api}/devices`, { token, body: { device: testDevice, surface: "browser" } });
  const events = [1, 6, 8, 89, 91].map((age, seq) => buildEvent({ seq, at: today - age * day }));
  await ask(server, `POST ${api}/events`, { token, body: { device: testDevice, events, tombstones: [] } });
  return person;
}

async function readAges({ account }: TestPerson): Promise<number[]> {
  const rows = await server.database.owner`
    select ((${today}::bigint - at) / ${day}::bigint)::int as age from floyo.events e
    join floyo.subjects s on s.id = e.subject where s.account = ${account} order by age`;
  return rows.map(({ age }) => Number(age));
}

test("each person's events are kept as long as they said, ninety days unless they said, and no routine goes", async () => {
  const short = await settlePerson("short@example.test");
  const usual = await settlePerson("usual@example.test");
  const settings = { settings: { retentionDays: 7 }, updatedAt: 1 };
  await ask(server, `PUT ${api}/settings`, { token: short.token, body: settings });
  const { owner, engine } = server.database;
  await owner`
    insert into floyo.routines (subject, id, routine)
    select id, 'kept', '{}' from floyo.subjects where account = ${short.account}`;
  const sql = openJobConnection(engine.jobsUrl, 1);
  await forgetOldEvents(sql);
  expect(await readAges(short)).toEqual([1, 6]);
  expect(await readAges(usual)).toEqual([1, 6, 8, 89]);
  expect(await owner`select from floyo.routines where id = 'kept'`).toHaveLength(1);
  await sql.end();
});

test("the job can't take what is still to be kept, whatever its statement says", async () => {
  const person = await settlePerson("safe@example.test");
  const sql = openJobConnection(server.database.engine.jobsUrl, 1);
  await sql`delete from floyo.events`;
  expect(await readAges(person)).toEqual([1, 6, 8, 89]);
  await sql.end();
});
