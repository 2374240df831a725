import { healthAnswerSchema } from "@floyo/core/sync";
import * as v from "valibot";
import { apiPath } from "../app.ts";
import type { Env } from "../env.ts";
import { examineDataFolder } from "./examine-data-folder.ts";
import { examineDatabase } from "./examine-database.ts";
import { type Finding, healthy, unhealthy } from "./finding.ts";

const answerMs = 5000;

async function examineHealth(url: string): Promise<Finding> {
  try {
    const response = await fetch(`${url}${apiPath}/health`, { signal: AbortSignal.timeout(answerMs) });
    const { status, version } = v.parse(healthAnswerSchema, await response.json());
    return status === "ok" ? healthy("server", `${url} answers, version ${version}`) : unhealthy("server", status);
  } catch {
    return unhealthy("server", `nothing answers at ${url}`);
  }
}

const localUrl = (password: string, port: number): string =>
  `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;

/** Looks at the server that the environment describes, from its folder to its jobs; changes nothing. */
export async function examineServer(env: Env): Promise<readonly Finding[]> {
  const { finding, secrets, databasePort } = await examineDataFolder(env.dataFolder);
  const health = await examineHealth(`http://${env.host}:${env.port}`);
  const ownerUrl =
    env.databaseUrl ??
    (secrets === undefined || databasePort === undefined
      ? undefined
      : localUrl(secrets.databasePassword, databasePort));
  const database = ownerUrl === undefined ? [unhealthy("database", "is not running")] : await examineDatabase(ownerUrl);
  return [finding, health, ...database];
}
