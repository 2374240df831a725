import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { createLiteAuthService } from "../auth/lite-auth-service.ts";
import { openDataFolder } from "../data-folder/open-data-folder.ts";
import { startEmbeddedEngine } from "../database/open-engine.ts";
import { prepareDatabase } from "../database/prepare-database.ts";
import { databaseUrl, type TestCluster } from "./test-cluster.ts";

/** One embedded PostgreSQL for a whole run of tests, with a prepared database that each file gets a copy of. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const path = await mkdtemp(join(tmpdir(), "floyo-test-"));
  await chmod(path, 0o711);
  const folder = await openDataFolder(path);
  if (!folder.ok) throw new Error(folder.code);
  const { secrets } = folder.value;
  const started = await startEmbeddedEngine(folder.value);
  if (!started.ok) throw new Error(started.code);
  const engine = started.value;
  const cluster: TestCluster = { engine: { ...engine, stop: null }, secrets };
  await createTemplate(cluster);
  project.provide("cluster", cluster);
  return async () => {
    await engine.stop();
    await folder.value.close();
    await rm(path, { recursive: true, force: true });
  };
}

async function createTemplate({ engine, secrets }: TestCluster): Promise<void> {
  const owner = postgres(engine.ownerUrl, { max: 1, onnotice() {} });
  await owner`create database floyo_template`;
  await owner.end();
  const ownerUrl = databaseUrl(engine.ownerUrl, "floyo_template");
  const sendCode = () => Promise.resolve();
  const auth = createLiteAuthService({ ...secrets, databaseUrl: ownerUrl, requiresConfirmation: false, sendCode });
  const template = { ...engine, ownerUrl, stop: () => Promise.resolve() };
  await prepareDatabase({ engine: template, passwords: secrets, createAuthSchema: auth.createSchema });
  await auth.close();
}
