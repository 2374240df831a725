import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { type InstallSecrets, readInstallSecrets } from "../data-folder/install-secrets.ts";
import { type Finding, healthy, unhealthy } from "./finding.ts";

export type DataFolderReport = {
  readonly finding: Finding;
  readonly secrets?: InstallSecrets;
  readonly databasePort?: number;
};

/** Of the running database: PostgreSQL writes its port into the fourth line of its own file. */
async function readDatabasePort(folder: string): Promise<number | undefined> {
  const text = await readFile(join(folder, "database", "postmaster.pid"), "utf8").catch(() => "");
  const port = Number.parseInt(text.split("\n")[3] ?? "", 10);
  return Number.isInteger(port) ? port : undefined;
}

/** The folder, and the file of secrets that only its owner may read. Never makes anything. */
export async function examineDataFolder(folder: string): Promise<DataFolderReport> {
  const check = "data folder";
  const file = join(folder, "secrets.json");
  const facts = await stat(file).catch(() => undefined);
  if (facts === undefined) {
    return { finding: unhealthy(check, `${folder} has no secrets.json: no server was started here`) };
  }
  if (process.platform !== "win32" && (facts.mode & 0o077) !== 0) {
    return { finding: unhealthy(check, `${file} is readable by others; run chmod 600 on it`) };
  }
  try {
    const secrets = await readInstallSecrets(file);
    const databasePort = await readDatabasePort(folder);
    const finding = healthy(check, folder);
    return databasePort === undefined ? { finding, secrets } : { finding, secrets, databasePort };
  } catch {
    return { finding: unhealthy(check, `${file} is damaged`) };
  }
}
