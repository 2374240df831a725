import { readFile } from "node:fs/promises";
import { join } from "node:path";
import postgres from "postgres";
import { readInstallSecrets } from "../src/data-folder/install-secrets.ts";

/** All events in the database of a running server, each as "device number id". */
export async function readEventRows(dataFolder: string): Promise<readonly string[]> {
  const { databasePassword: password } = await readInstallSecrets(join(dataFolder, "secrets.json"));
  const lines = (await readFile(join(dataFolder, "database", "postmaster.pid"), "utf8")).split("\n");
  const sql = postgres({
    host: "127.0.0.1",
    port: Number(lines[3]),
    user: "postgres",
    password,
    max: 1,
    onnotice() {},
  });
  const rows = await sql<{ row: string }[]>`select concat_ws(' ', device, seq, id) as row from floyo.events`;
  await sql.end();
  return rows.map(({ row }) => row);
}
