import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
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

/** The same database over connections that can be cut. */
async function openCuttable(url: string) {
  const ends: Socket[] = [];
  const server = createServer((client) => {
    const database = connect(Number(new URL(url).port), "127.0.0.1");
    ends.push(client);
    client.pipe(database).pipe(client);
    client.once("close", () => database.destroy());
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const cuttable = new URL(url);
  const address = server.address();
  cuttable.port = String(typeof address === "object" ? address?.port : "");
  return { url: cuttable.href, server, cut: () => ends.splice(0).forEach((end) => end.destroy()) };
}

test("a work whose connection is lost fails, and does nothing to the work that gets the next connection", async () => {
  const { account } = await settle(database.owner, "ada@example.test");
  const { url, server, cut } = await openCuttable(database.engine.apiUrl);
  const cuttable = createRequestPool(url, 1);
  const lost = cuttable.asPerson(account, (sql) => sql`select pg_sleep(5)`);
  const next = cuttable.asPerson(account, async (sql) => [...(await sql.unsafe(whoSql))]);
  const isUnderWay = `select 1 from pg_stat_activity where query like 'select pg_sleep%' and datname = current_database()`;
  await vi.waitFor(async () => expect(await database.owner.unsafe(isUnderWay)).toHaveLength(1));
  cut();
  await expect(lost).rejects.toMatchObject({ code: "CONNECTION_CLOSED" });
  expect(await next).toEqual([{ role: "authenticated", account }]);
  await cuttable.close();
  server.close();
});
