import postgres from "postgres";
import { expect, inject, test } from "vitest";
import { loginRolesSql } from "./platform-sql.ts";

test("servers that start on one cluster at once do not get into each other's way", async () => {
  const { engine, secrets } = inject("cluster");
  const connections = Array.from({ length: 6 }, () => postgres(engine.ownerUrl, { max: 1, onnotice() {} }));
  const start = async (sql: postgres.Sql) => {
    for (let round = 0; round < 10; round += 1) await sql.unsafe(loginRolesSql(secrets)).simple();
  };
  const started = await Promise.allSettled(connections.map(start));
  await Promise.all(connections.map((sql) => sql.end()));
  expect(started.filter(({ status }) => status === "rejected")).toEqual([]);
});
