import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createLuck } from "@floyo/core/testing";
import * as v from "valibot";
import { bundleProgram } from "./bundle-program.ts";
import { findBrokenPromises, type KeptEvent, keptEventSchema } from "./find-broken-promises.ts";
import { type LoopbackServer, startLoopbackServer } from "./start-loopback-server.ts";
import type { Work } from "./works.ts";

/** What came of it: how much the hosts were told to be on disk, and each broken promise as a line. */
export type KillSum = { readonly acknowledged: number; readonly broken: readonly string[] };

type Scene = { readonly folder: string; readonly program: string; readonly server: LoopbackServer };

/** A kill comes after so many steps of disk and server at most. */
const mostSteps = 40;

/** Hosts work on the same files one after the other; each is killed with -9 at a step that chance decides. */
export async function surviveKills(work: Work, kills: number, seed: number): Promise<KillSum> {
  const luck = createLuck(seed);
  const folder = await mkdtemp(join(tmpdir(), "floyo-killed-"));
  const server = await startLoopbackServer();
  try {
    const scene = { folder, program: await bundleProgram("work-until-killed", folder), server };
    const kept: KeptEvent[] = [];
    for (let kill = 0; kill < kills; kill += 1) {
      kept.push(...(await workUntilKilled(scene, work, 1 + luck.upTo(mostSteps))));
    }
    return { acknowledged: kept.length, broken: await findBrokenPromises({ folder, server, work, kept }) };
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** What the process said was on disk before it was killed. */
async function workUntilKilled({ folder, program, server }: Scene, work: Work, steps: number) {
  const host = spawn(process.execPath, [program, work, folder, server.url], { stdio: ["ignore", "pipe", "inherit"] });
  const kept: KeptEvent[] = [];
  let left = steps;
  const onStep = () => {
    left -= 1;
    if (left === 0) host.kill("SIGKILL");
    return left <= 0;
  };
  server.onStep = onStep;
  createInterface(host.stdout).on("line", (line) => {
    if (line === "step") onStep();
    else kept.push(v.parse(keptEventSchema, JSON.parse(line)));
  });
  await once(host, "close");
  server.onStep = () => false;
  if (host.exitCode !== null) throw new Error(`the host ended by itself: ${host.exitCode}`);
  return kept;
}
