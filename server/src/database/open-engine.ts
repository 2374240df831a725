import { join } from "node:path";
import { failure, type Result, success } from "@floyo/core/result";
import { canWalkTo } from "../data-folder/can-walk-to.ts";
import type { DataFolder } from "../data-folder/open-data-folder.ts";
import { createCluster } from "./create-cluster.ts";
import { findPostgresBinaries } from "./postgres-binaries.ts";
import { runCluster } from "./run-cluster.ts";
import { findSystemUser } from "./system-user.ts";

/** A PostgreSQL to use: ours in the data folder, or the one that `DATABASE_URL` names. */
export type Engine = {
  readonly ownerUrl: string;
  /** Logins of our own roles; on somebody else's server the owner's login is all we have. */
  readonly apiUrl: string;
  readonly jobsUrl: string;
  readonly isOurs: boolean;
  readonly stop: () => Promise<void>;
};

const urlOf = (user: string, password: string, port: number): string =>
  `postgres://${user}:${password}@127.0.0.1:${port}/postgres`;

/** As root the database runs as another user, who has to get to its folder. */
export async function startEmbeddedEngine({
  path,
  secrets,
}: DataFolder): Promise<Result<Engine, "data-folder-not-reachable">> {
  const user = await findSystemUser();
  if (!(await canWalkTo(path, user))) return failure("data-folder-not-reachable");
  const binaries = await findPostgresBinaries(path, user);
  const place = { folder: join(path, "database"), binaries, user };
  await createCluster(place, secrets.databasePassword);
  const cluster = await runCluster(place, secrets.databasePassword);
  return success({
    ownerUrl: urlOf("postgres", secrets.databasePassword, cluster.port),
    apiUrl: urlOf("floyo_api", secrets.apiPassword, cluster.port),
    jobsUrl: urlOf("floyo_jobs", secrets.jobsPassword, cluster.port),
    isOurs: true,
    stop: cluster.stop,
  });
}
