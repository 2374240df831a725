import { afterEach, beforeEach, expect, test } from "vitest";
import { settle } from "../../policies/people.ts";
import { openTestDatabase, type TestDatabase } from "../testing/test-cluster.ts";
import { createRequestPool, type RequestPool } from "./person-session.ts";

let database: TestDatabase;
let pool: RequestPool;
beforeEach(async () => {
  database = await openTestDatabase();
  // One connection: what a request leaves behind, the next one would find.
  pool = createRequestPool(database.engine.apiUrl, 1);
});
afterEach(async () => {
  await pool.close();
  await database.close();
});

const whoSql = "select current_user::text as role, account::text from floyo.subjects";
const readRole = async (): Promise<unknown> => (await pool.sql`select current_user::text as role`)[0]?.["role"];

test("both ways ask as the person, who sees their own, and leave nothing behind", async () => {
  const { account: ada } = await settle(database.owner, "ada@example.test");
  const { account: bob } = await settle(database.owner, "bob@example.test");
  for (const account of [ada, bob, ada]) {
    const seen = [{ role: "authenticated", account }];
    expect(await pool.askAsPerson(account, whoSql)).toEqual(seen);
    expect(await readRole()).toBe("floyo_api");
    expect(await pool.asPerson(account, async (sql) => [...(await sql.unsafe(whoSql))])).toEqual(seen);
    expect(await readRole()).toBe("floyo_api");
  }
});

test("the work's first statement comes after the role, also when it is sent at once", async () => {
  const { account } = await settle(database.owner, "ada@example.test");
  const roles = await pool.asPerson(account, (sql) =>
    Promise.all([sql`select current_user::text as role`, sql`select current_user::text as role`.simple()]),
  );
  expect(roles.map(([row]) => String(row?.["role"]))).toEqual(["authenticated", "authenticated"]);
});

test("a question or work that fails leaves the connection as it was", async () => {
  const { account } = await settle(database.owner, "ada@example.test");
  await expect(pool.askAsPerson(account, "select 1 / 0")).rejects.toMatchObject({ code: "22012" });
  expect(await readRole()).toBe("floyo_api");
  await expect(pool.asPerson(account, (sql) => sql`select 1 / 0`)).rejects.toMatchObject({ code: "22012" });
  expect(await readRole()).toBe("floyo_api");
  await expect(pool.askAsPerson("'; drop table x; --", "select 1")).rejects.toThrow("UUID");
});
