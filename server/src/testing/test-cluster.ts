import { randomBytes } from "node:crypto";
import postgres, { type Sql } from "postgres";
import { inject } from "vitest";
import type { InstallSecrets } from "../data-folder/install-secrets.ts";
import type { Engine } from "../database/open-engine.ts";

/** What the tests' processes are told of the run's PostgreSQL. */
export type TestCluster = {
  readonly engine: Omit<Engine, "stop"> & { readonly stop: null };
  readonly secrets: InstallSecrets;
};

declare module "vitest" {
  interface ProvidedContext {
    cluster: TestCluster;
  }
}

export function databaseUrl(url: string, name: string): string {
  const named = new URL(url);
  named.pathname = `/${name}`;
  return named.href;
}

export type TestDatabase = {
  readonly engine: Engine;
  readonly secrets: InstallSecrets;
  /** As the owner, past every policy: to look at what is really there. */
  readonly owner: Sql;
  readonly close: () => Promise<void>;
};

/** A fresh copy of the prepared database. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const { engine, secrets } = inject("cluster");
  const name = `test_${randomBytes(6).toString("hex")}`;
  const maker = postgres(engine.ownerUrl, { max: 1, onnotice() {} });
  await maker.unsafe(`create database ${name} template floyo_template`);
  await maker.end();
  const ownerUrl = databaseUrl(engine.ownerUrl, name);
  const owner = postgres(ownerUrl, { max: 2, onnotice() {} });
  return {
    engine: {
      ownerUrl,
      apiUrl: databaseUrl(engine.apiUrl, name),
      jobsUrl: databaseUrl(engine.jobsUrl, name),
      isOurs: true,
      stop: () => Promise.resolve(),
    },
    secrets,
    owner,
    close: () => owner.end({ timeout: 5 }),
  };
}
