import { outboxLimit } from "../../sync/index.ts";
import { buildFilteredEvent } from "../build-filtered-event.ts";
import { createLuck, type Luck } from "../luck.ts";
import type { DevicePorts } from "./device-parts.ts";
import { createDeviceIds } from "../memory-identity.ts";
import { findBrokenPromises, findUnwanted, type Ledger, type Outcome } from "./ledger.ts";
import { createSimulatedDevice, type SimulatedDevice } from "./simulated-device.ts";
import { createSimulatedNetwork } from "./simulated-network.ts";
import { createSimulatedServer } from "./simulated-server.ts";
import type { Window } from "./simulated-window.ts";
import { createTurns } from "./turns.ts";

/** What one schedule did, and every promise that it broke. */
export type Simulated = { readonly faults: number; readonly events: number; readonly violations: readonly string[] };

const hourMs = 3_600_000;
const startMs = 1_800_000_000_000;
const steps = 64;
const mostDevices = 3;
/** A device that is told to wait an hour at each try is done by then. */
const healingRounds = 60;
/** No program has so much to do. */
const manyTurns = 20_000;

/**
 * One schedule of the real outbox over a simulated disk, network, clock and server, all of it by chance from the seed:
 * one or two devices with windows that race, faults and deaths at every point; then everything heals and the devices
 * have time to finish.
 */
export async function simulate(seed: number, signal: DevicePorts["signal"]): Promise<Simulated> {
  const world = openWorld(seed, signal);
  const { luck, turns, devices } = world;
  for (let step = 0; step < steps; step += 1) {
    const { device, windows } = devices[luck.upTo(devices.length)] ?? world.none();
    act(world, device, windows);
    await turns.give(luck.upTo(12));
  }
  await heal(world);
  for (const { device, windows } of devices) {
    world.violations.push(...findBrokenPromises(device.ledger, await readOutcome(world, device, windows)));
  }
  const ledgers = devices.map(({ device }) => device.ledger);
  world.violations.push(...findUnwanted(world.server.events(), ledgers, world.isPoison));
  const events = devices.reduce((sum, { device }) => sum + device.ledger.promised.size, 0);
  return { faults: world.faults.count, events, violations: [...world.violations, ...world.server.violations] };
}

async function readOutcome(world: World, device: SimulatedDevice, windows: readonly Window[]): Promise<Outcome> {
  const { server, devices, isPoison } = world;
  const [window = device.open()] = windows;
  const ids = new Set<string>(server.events().map(({ id }) => id));
  const isOne = ({ written, takenBack, erased }: Ledger, seq: number, id: string) =>
    written.get(seq) === id && (takenBack.has(seq) || erased.has(seq));
  return {
    history: new Set((await window.log.read(0)).map(({ seq }) => seq)),
    pending: await window.log.pendingCount(),
    overflow: await window.log.overflowCount(),
    isHeld: (id) => ids.has(id),
    isDeclared: (seq) => server.heldOf(device.deviceOf(seq)).tombstones.has(seq),
    isGivenUpElsewhere: (seq, id) => devices.some(({ device: one }) => one !== device && isOne(one.ledger, seq, id)),
    isPoison,
  };
}

type World = ReturnType<typeof openWorld>;

function openWorld(seed: number, signal: DevicePorts["signal"]) {
  const luck = createLuck(seed);
  const turns = createTurns(luck);
  const violations: string[] = [];
  const faults = { count: 0, network: Math.sqrt(luck.random()), disk: luck.chance(0.7) ? luck.random() * 0.2 : 0 };
  const clock = { ms: startMs };
  const copies = { count: 0 };
  const poison = luck.chance(0.3) ? 3 + luck.upTo(20) : 0;
  const isPoison = (seq: number) => poison > 0 && seq % poison === 0;
  const server = createSimulatedServer({
    strictness: luck.chance(0.5) ? "names" : "refuses-all",
    isPoison: ({ seq }) => isPoison(seq),
    areThereCopies: () => copies.count > 0,
  });
  const count = () => {
    faults.count += 1;
  };
  const connect = createSimulatedNetwork({ luck, turns, server, faultShare: () => faults.network, onFault: count });
  const ports = {
    luck,
    turns,
    worldMs: () => clock.ms,
    diskFaultShare: () => faults.disk,
    onDiskFault: count,
    outboxLimit: luck.chance(0.3) ? { ...outboxLimit, events: 1 + luck.upTo(12) } : outboxLimit,
    connect,
    newDevice: createDeviceIds(String(seed)),
    onViolation: (words: string) => void violations.push(words),
    signal,
  };
  const devices = Array.from({ length: 1 + luck.upTo(2) }, (_, index) => {
    const device = createSimulatedDevice(`00000000-0000-4000-8000-00000000000${index + 1}`, ports);
    const windows: Window[] = [device.open()];
    return { device, windows };
  });
  const none = (): never => {
    throw new Error("no device");
  };
  return { luck, turns, server, devices, violations, faults, clock, copies, isPoison, count, none };
}

/** The programs run beside one another; what they throw is a fault of ours, unless the disk refused. */
function start(world: World, work: () => Promise<unknown>): void {
  work().catch((error: unknown) => {
    if (!String(error).includes("the disk refused")) world.violations.push(`thrown: ${String(error)}`);
  });
}

function act(world: World, device: SimulatedDevice, windows: Window[]): void {
  const { luck, clock, faults } = world;
  const window = windows[luck.upTo(windows.length)] ?? device.open();
  const chance = luck.upTo(100);
  if (chance < 28) start(world, () => window.log.append(someEvents(luck, clock.ms)));
  else if (chance < 58) start(world, () => window.flush(luck.chance(0.6)));
  else if (chance < 60) start(world, () => window.bound());
  else if (chance < 72) clock.ms += luck.upTo(luck.chance(0.5) ? 5000 : 2 * hourMs);
  else if (chance < 82) killWindow(world, device, windows);
  else if (chance < 84 && windows.length < 3) windows.push(device.open());
  else if (chance < 90) start(world, () => window.log.remove(someSeqs(luck, device), "veto"));
  else if (chance < 92) start(world, () => window.log.keepHere());
  else if (chance < 94) start(world, () => window.log.forget(Math.floor(clock.ms / 1000) - luck.upTo(3600)));
  else if (chance < 95) start(world, () => window.log.erase());
  else if (chance < 97) turnClock(world, device);
  else if (chance < 98) copyDevice(world, device);
  else faults.network = luck.chance(0.3) ? 1 : Math.sqrt(luck.random());
}

/** Each is worth the same: the oldest are given up first. */
const noted = buildFilteredEvent({ operation: "download" });

const someEvents = (luck: Luck, ms: number) =>
  Array.from({ length: 1 + luck.upTo(3) }, () => ({ ...noted, at: Math.floor(ms / 1000) - luck.upTo(60) }));

function someSeqs(luck: Luck, { ledger }: SimulatedDevice): readonly number[] {
  const seqs = [...ledger.promised.keys()];
  return seqs.length === 0 ? [] : Array.from({ length: 1 + luck.upTo(3) }, () => seqs[luck.upTo(seqs.length)] ?? 1);
}

function killWindow({ luck, count }: World, device: SimulatedDevice, windows: Window[]): void {
  const index = luck.upTo(windows.length);
  const window = windows[index];
  if (window !== undefined) window.isDead = true;
  windows.splice(index, 1);
  if (windows.length === 0) windows.push(device.open());
  count();
}

const spans = [1000, 60_000, hourMs, 30 * 24 * hourMs, 10 * 365 * 24 * hourMs] as const;

function turnClock({ luck, count }: World, device: SimulatedDevice): void {
  device.turnClock((luck.chance(0.5) ? 1 : -1) * luck.pick(spans));
  count();
}

/** A profile is copied, a virtual machine cloned: from then on two devices have one id. */
function copyDevice({ devices, copies, count }: World, device: SimulatedDevice): void {
  if (devices.length === mostDevices) return;
  copies.count += 1;
  const copy = device.copy(copies.count);
  devices.push({ device: copy, windows: [copy.open()] });
  count();
}

/** The network and the disks are well again, every program is started anew, and whoever has to wait is given the time. */
async function heal(world: World): Promise<void> {
  const { faults, devices, turns, clock } = world;
  faults.network = 0;
  faults.disk = 0;
  await turns.give(manyTurns);
  for (let round = 0; round < healingRounds; round += 1) {
    for (const { windows } of devices) for (const window of windows) start(world, () => window.flush(true));
    if (!(await turns.give(manyTurns))) return void world.violations.push("it goes on without end");
    const left = await Promise.all(devices.map(({ windows }) => windows[0]?.log.pendingCount() ?? Promise.resolve(0)));
    if (left.every((count) => count === 0)) return;
    clock.ms += 2 * hourMs;
  }
}
