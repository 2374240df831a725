import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { createLuck, type Luck } from "@floyo/core/testing";
import * as v from "valibot";
import { readEventRows } from "../e2e/event-rows.ts";
import { type FloyoServer, startFloyoServer, waitFor } from "../e2e/floyo-server.ts";
import { readInstallSecrets } from "../src/data-folder/install-secrets.ts";
import { type Access, openPushingDevice, type PushingDevice } from "./pushing-device.ts";

export const victims = ["server", "database"] as const;
type Victim = (typeof victims)[number];

/** What came of it. Everything but the count has to be empty. */
export type KillSum = {
  readonly acknowledged: number;
  /** Events, as "device number id", that the server said to have and has not. */
  readonly lost: readonly string[];
  /** Those that it has not when the devices have drained. */
  readonly missing: readonly string[];
  /** Those that it has twice, or that nobody noted. */
  readonly surplus: readonly string[];
  /** What the devices were told when a batch was not taken, other than "no connection" and "come back later". */
  readonly odd: readonly number[];
  /** What the server has on its console about bugs of its own, each with the first lines on where. */
  readonly bugs: readonly string[];
};

const deviceIds = ["00000000-0000-4000-8000-000000000001", "00000000-0000-4000-8000-000000000002"];
/** How long a request of a batch may take: the kill comes within. */
const requestMs = 40;

/** Two devices push batches while server or database are killed, so often, each time at a moment that chance decides. */
export async function surviveKills(victim: Victim, kills: number, seed: number): Promise<KillSum> {
  const luck = createLuck(seed);
  const server = await startFloyoServer();
  try {
    const access = await signUp(server);
    const open = (id: string) => openPushingDevice(id, access, luck);
    const devices = await Promise.all(deviceIds.map(open));
    let isOver = false;
    const runs = Promise.all(devices.map((device) => device.run(() => isOver)));
    const killing = killAgain({ server, victim, devices, luck }, kills).finally(() => {
      isOver = true;
    });
    await Promise.all([runs, killing]);
    return await compare(server, devices);
  } finally {
    await server.stop();
  }
}

type Scene = {
  readonly server: FloyoServer;
  readonly victim: Victim;
  readonly devices: readonly PushingDevice[];
  readonly luck: Luck;
};

async function killAgain({ server, victim, devices, luck }: Scene, kills: number): Promise<void> {
  for (let kill = 0; kill < kills; kill += 1) {
    await Promise.all(devices.map(waitForAnswer));
    await wait(luck.random() * requestMs);
    if (victim === "server") await server.killAndStart();
    else await server.killDatabase();
  }
  await Promise.all(devices.map(waitForAnswer));
}

/** On a busy machine a killed database may be away for a minute, and a server start takes its time. */
const patienceMs = 180_000;

/** Of a request that began after now. */
async function waitForAnswer({ answers }: PushingDevice): Promise<void> {
  const enough = answers() + 2;
  await waitFor(
    () => answers() >= enough,
    () => "an answer",
    patienceMs,
  );
}

async function signUp({ url, dataFolder }: FloyoServer): Promise<Access> {
  const { publishableKey } = await readInstallSecrets(join(dataFolder, "secrets.json"));
  const response = await fetch(`${url}/auth/v1/signup`, {
    method: "POST",
    headers: { apikey: publishableKey, "content-type": "application/json" },
    body: JSON.stringify({ email: "ada@example.test", password: "long enough" }),
  });
  const { access_token: token } = v.parse(v.object({ access_token: v.string() }), await response.json());
  return { serverUrl: url, publishableKey, token };
}

/** What the devices noted and heard, and what lies in the database. */
async function compare({ dataFolder, printed }: FloyoServer, devices: readonly PushingDevice[]): Promise<KillSum> {
  const left = new Set(devices.flatMap(({ noted }) => noted()));
  const surplus = (await readEventRows(dataFolder)).filter((row) => !left.delete(row));
  const acknowledged = devices.flatMap((device) => device.acknowledged());
  return {
    acknowledged: acknowledged.length,
    lost: acknowledged.filter((row) => left.has(row)),
    missing: [...left],
    surplus,
    odd: devices.flatMap(({ refusals }) => [...refusals]).filter((status) => status !== 0 && status !== 503),
    bugs: printed().match(/^bug in .*(?:\n.*){0,4}/gm) ?? [],
  };
}
