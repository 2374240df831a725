import * as v from "valibot";
import type { TestDatabase } from "./test-cluster.ts";

const tablesSchema = v.array(v.object({ name: v.string() }));
const rowsSchema = v.array(v.object({ row: v.string() }));

/** Every row of every table, queues and audit log among them, as text: what whoever holds the database can read. */
export async function readAllRows({ owner }: TestDatabase): Promise<ReadonlyMap<string, readonly string[]>> {
  const tables = await owner.unsafe(`
    select format('%I.%I', table_schema, table_name) as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1`);
  const rows = new Map<string, readonly string[]>();
  for (const { name } of v.parse(tablesSchema, [...tables])) {
    const found = await owner.unsafe(`select t::text as row from ${name} t`);
    rows.set(
      name,
      v.parse(rowsSchema, [...found]).map(({ row }) => row),
    );
  }
  return rows;
}
