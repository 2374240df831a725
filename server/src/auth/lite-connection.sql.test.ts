import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestDatabase, type TestDatabase } from "../testing/test-cluster.ts";
import { createLiteConnection } from "./lite-connection.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

test("a request through the library grants nobody anything on our tables", async () => {
  const connection = createLiteConnection(database.engine.ownerUrl);
  await connection.withContext({ auth: { role: "anon" } }, () => Promise.resolve());
  await connection.close();
  const grants = await database.owner`
    select grantee, table_name from information_schema.role_table_grants
    where table_schema = 'floyo' and grantee in ('anon', 'service_role', 'PUBLIC')`;
  expect([...grants]).toEqual([]);
});

test("a request before the first guarded table does not switch the roles off for good", async () => {
  const connection = createLiteConnection(database.engine.ownerUrl);
  const roles: unknown[] = [];
  await connection.withContext({ auth: { role: "anon" } }, async (kysely) => {
    const { rows } = await kysely.executeQuery({
      sql: "select current_user as role",
      parameters: [],
      query: { kind: "RawNode", sqlFragments: [], parameters: [] },
      queryId: { queryId: "role" },
    });
    roles.push(...rows);
  });
  await connection.close();
  expect(roles).toEqual([{ role: "anon" }]);
});
