import { afterEach, beforeEach, expect, test } from "vitest";
import postgres from "postgres";
import { openTestDatabase, type TestDatabase } from "../testing/test-cluster.ts";
import { findOpenDoors } from "./find-open-doors.ts";

let database: TestDatabase;
beforeEach(async () => {
  database = await openTestDatabase();
});
afterEach(() => database.close());

test("the database as we prepare it has no open door", async () => {
  expect(await findOpenDoors(database.owner)).toEqual([]);
});

test("a login that can't become nobody proves nothing", async () => {
  const jobs = postgres(database.engine.jobsUrl, { max: 1, onnotice() {} });
  await expect(findOpenDoors(jobs)).rejects.toMatchObject({ code: "42501" });
  await jobs.end();
});

test.each([
  ["a new table without row level security", "create table floyo.notes (id int)", "row level security"],
  ["row level security switched off", "alter table floyo.events disable row level security", "row level security"],
  ["row level security not forced", "alter table floyo.events no force row level security", "row level security"],
  ["a table without a policy", "drop policy owner on floyo.account_deletions", "policy"],
  ["a view", "create view floyo.everything as select * from floyo.events", "row level security"],
  [
    "a grant to nobody",
    "grant usage on schema floyo to anon; grant select on floyo.devices to anon",
    "nobody signed in",
  ],
  ["jobs open to persons", "grant usage on schema jobs to authenticated", "schema jobs"],
])("%s is caught", async (_name, fault, words) => {
  await database.owner.unsafe(fault).simple();
  const doors = await findOpenDoors(database.owner);
  expect(doors.join("; ")).toContain(words);
});
