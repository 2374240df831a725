import { readFile } from "node:fs/promises";
import { join } from "node:path";
import postgres from "postgres";
import * as v from "valibot";
import { timeAll } from "./load.ts";

const secretsSchema = v.object({ databasePassword: v.string() });
const batchSchema = v.object({ events: v.array(v.unknown()) });

const columns = `device uuid, seq bigint, id uuid, v smallint, epoch bigint, at bigint, "utcOffset" smallint, surface text,
  operation text, cause text, ext text, file uuid, stem uuid, family uuid, folder uuid, place text, tool text`;

async function openDatabase(dataFolder: string) {
  const { databasePassword } = v.parse(
    secretsSchema,
    JSON.parse(await readFile(join(dataFolder, "secrets.json"), "utf8")),
  );
  const lines = (await readFile(join(dataFolder, "database", "postmaster.pid"), "utf8")).split("\n");
  const [port = ""] = lines.slice(3);
  return postgres(`postgres://postgres:${databasePassword}@127.0.0.1:${port}/postgres`, { max: 4, onnotice() {} });
}

/** The baseline: the same batches by four connections into a table with a key, without HTTP, checks, policies or sign-in. */
export async function insertBare(dataFolder: string, bodies: readonly string[]): Promise<number> {
  const sql = await openDatabase(dataFolder);
  const batches = bodies.map((body) => v.parse(batchSchema, JSON.parse(body)).events);
  const texts = batches.map((events) => JSON.stringify(events));
  await sql.unsafe(`drop table if exists bare; create table bare (${columns}, primary key (device, id))`).simple();
  const { totalMs } = await timeAll(
    texts.map(
      (text) => () =>
        sql`
      insert into bare select * from json_to_recordset(${text}::text::json) as e (${sql.unsafe(columns)})`,
    ),
    4,
  );
  await sql`drop table bare`;
  await sql.end();
  return (batches.flat().length * 1000) / totalMs;
}
