import { randomUUID } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { setTimeout as wait } from "node:timers/promises";
import { batchLimit } from "@floyo/core/sync";
import * as v from "valibot";
import { insertBare } from "./bare-insert.ts";
import { drainBacklog } from "./drain-backlog.ts";
import { type Caller, percentile, prepareBatches, signUpPerson, timeAll } from "./load.ts";
import { startMeasured } from "./measured-server.ts";
import { timeSuggestions } from "./time-suggestions.ts";

// Prints what the server does beside the bars it is held to. `FLOYO_BENCH_EVENTS`: how many events memory is measured after.

const events = Number(process.env["FLOYO_BENCH_EVENTS"] ?? 1_000_000);
const devices = Array.from({ length: 4 }, () => randomUUID());

type Line = readonly [what: string, seen: number, bar: string, holds: boolean];
const lines: Line[] = [];
const atLeast = (what: string, seen: number, bar: number): void =>
  void lines.push([what, seen, `≥ ${bar}`, seen >= bar]);
const atMost = (what: string, seen: number, bar: number): void =>
  void lines.push([what, seen, `≤ ${bar}`, seen <= bar]);

let nextSeq = 0;
let newestSeconds = 0;

const batchSchema = v.object({ events: v.array(v.object({ at: v.number() })) });

function noteNewest(bodies: readonly string[]): void {
  const { events: last } = v.parse(batchSchema, JSON.parse(bodies.at(-1) ?? ""));
  newestSeconds = Math.max(newestSeconds, ...last.map(({ at }) => at));
}

/** Each device sends its batches one after the other; four devices at once. */
async function ingest(call: Caller, batches: number, size: number) {
  const bodies = devices.map((device) => prepareBatches(device, nextSeq, [batches, size]));
  nextSeq += batches * size;
  noteNewest(bodies.flat());
  const runs = await Promise.all(
    bodies.map((own) =>
      timeAll(
        own.map((body) => () => call("POST", "/events", body)),
        1,
      ),
    ),
  );
  const totalMs = Math.max(...runs.map((run) => run.totalMs));
  return {
    each: runs.flatMap((run) => run.each),
    bodies: bodies.flat(),
    perSecond: (devices.length * batches * size * 1000) / totalMs,
  };
}

const minedSchema = v.object({ minedThrough: v.number() });
const miningMs = 10 * 60 * 1000;

async function waitForMining(call: Caller): Promise<void> {
  const deadline = performance.now() + miningMs;
  const readMined = async () => v.parse(minedSchema, await call("GET", "/suggestions")).minedThrough;
  while ((await readMined()) < newestSeconds && performance.now() < deadline) await wait(500);
}

const folder = await mkdtemp(join(tmpdir(), "floyo-bench-"));
await chmod(folder, 0o711);
try {
  let server = await startMeasured(folder);
  const { call } = await signUpPerson(server.url);
  for (const device of devices) await call("POST", "/devices", JSON.stringify({ device, surface: "browser" }));
  await ingest(call, 10, 100);

  const small = await ingest(call, 100, 100);
  atLeast("ingest, batches of 100, 4 devices: events/s", small.perSecond, 15_000);
  atMost("  p99 ms", percentile(small.each, 0.99), 150);
  atMost("  beside bare inserts: times as long", (await insertBare(folder, small.bodies)) / small.perSecond, 3);
  const large = await ingest(call, 40, batchLimit.events);
  atLeast(`ingest, batches of ${batchLimit.events} (the largest): events/s`, large.perSecond, 30_000);
  atMost("  p99 ms", percentile(large.each, 0.99), 150);
  atMost("  beside bare inserts: times as long", (await insertBare(folder, large.bodies)) / large.perSecond, 3);

  atLeast("10,000 events that waited, through a device's outbox: events/s", await drainBacklog(call, 10_000), 500);

  const told = await timeSuggestions(server.url, 100_000);
  atMost("last event to suggestion on an open client, 100,000 events behind: worst of 4, ms", Math.max(...told), 1000);

  await waitForMining(call);
  const pages = Array.from({ length: 2000 }, () => () => call("GET", "/suggestions"));
  const shown = await timeAll(pages, 50);
  atMost(
    `suggestions, 50 at once, ${nextSeq * devices.length} events behind: p95 ms`,
    percentile(shown.each, 0.95),
    20,
  );
  const plain = await timeAll(
    pages.map(() => () => call("GET", "/config")),
    50,
  );
  atMost("  beside an answer without a database: times", percentile(shown.each, 0.5) / percentile(plain.each, 0.5), 5);
  atMost("  alone: p95 ms", percentile((await timeAll(pages.slice(0, 200), 1)).each, 0.95), 20);

  const missing = Math.ceil((events / devices.length - nextSeq) / batchLimit.events);
  for (let done = 0; done < missing; done += 50) await ingest(call, Math.min(50, missing - done), batchLimit.events);
  await waitForMining(call);
  await wait(3000);
  const memory = await server.memory();
  if (memory !== undefined) atMost(`memory at rest after ${nextSeq * devices.length} events: MB`, memory, 250);

  const starts: number[] = [];
  for (let round = 0; round < 3; round++) {
    await server.stop();
    server = await startMeasured(folder);
    starts.push(server.startMs);
  }
  atMost("warm start, best of 3: ms", Math.min(...starts), 1500);
  await server.stop();
} finally {
  await rm(folder, { recursive: true, force: true });
}

for (const [what, seen, bar, holds] of lines) {
  process.stdout.write(
    `${what.padEnd(62)} ${seen.toPrecision(4).padStart(8)}  ${bar.padEnd(8)} ${holds ? "holds" : "MISSED"}\n`,
  );
}
