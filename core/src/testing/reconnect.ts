import {
  type ApiFailure,
  batchLimit,
  freshOutbox,
  isSyncDue,
  type OutboxState,
  stepOutbox,
  syncRounds,
} from "../sync/index.ts";
import { createLuck, type Luck } from "./luck.ts";

/** So many devices of two kinds. */
export type Fleet = {
  readonly browsers: number;
  readonly editors: number;
  /** Events that one device notes, at random moments. */
  readonly eventsPerHour: number;
};

/** `retryAfter`: what a server that is there says meanwhile, in seconds; `until-back`: when it will be back. */
export type Outage = { readonly seconds: number; readonly retryAfter?: number | "until-back" };

/** Faults of the devices that a measurement has to show. */
export type ReconnectPlant = "same-moment" | "try-at-each-look";

/** Requests in ten seconds: before the outage on the average and at most, and at most once the server is back. */
export type ReconnectLoad = { readonly mean: number; readonly peak: number; readonly after: number };

/** Of a sync, besides those of events: deletions, key, settings, decisions, suggestions. */
const otherRequests = 5;
/** A token is good for an hour; to renew it is a request. */
const tokenMs = 3_600_000;
const bucketMs = 10_000;
const [steadyMs, afterMs] = [3_600_000, 2 * 3_600_000];
const startMs = 1_800_000_000_000;

type Device = {
  readonly isEditor: boolean;
  /** Of the first round. */
  readonly phaseMs: number;
  readonly luck: Luck;
  outbox: OutboxState;
  waiting: number;
  tokenEndsMs: number;
  /** Of the browser's alarm that something was noted. */
  soonMs: number;
};

/**
 * A fleet before, in and after an outage, in virtual time: the outbox and the rounds are those of the devices. The same for
 * the same seed.
 */
export function measureReconnect(
  fleet: Fleet,
  outage: Outage,
  { seed, plant }: { seed: number; plant?: ReconnectPlant },
) {
  const backMs = startMs + steadyMs + outage.seconds * 1000;
  const buckets = new Map<number, number>();
  const count = (atMs: number, requests: number) => {
    const bucket = Math.floor((atMs - startMs) / bucketMs);
    buckets.set(bucket, (buckets.get(bucket) ?? 0) + requests);
  };
  const world = { fleet, outage, plant, backMs, count };
  for (let index = 0; index < fleet.browsers + fleet.editors; index += 1) {
    live(createDevice(createLuck(seed * 1_000_003 + index), index < fleet.editors, plant), world);
  }
  const between = (fromMs: number, toMs: number) =>
    Array.from(
      { length: Math.floor((toMs - fromMs) / bucketMs) },
      (_, index) => buckets.get((fromMs - startMs) / bucketMs + index) ?? 0,
    );
  const steady = between(startMs, startMs + steadyMs);
  return {
    mean: steady.reduce((sum, each) => sum + each, 0) / steady.length,
    peak: Math.max(...steady),
    after: Math.max(...between(backMs, backMs + afterMs)),
  } satisfies ReconnectLoad;
}

type World = {
  readonly fleet: Fleet;
  readonly outage: Outage;
  readonly plant: ReconnectPlant | undefined;
  readonly backMs: number;
  readonly count: (atMs: number, requests: number) => void;
};

function createDevice(luck: Luck, isEditor: boolean, plant: ReconnectPlant | undefined): Device {
  const phaseMs = plant === "same-moment" ? 0 : luck.random() * syncRounds.visit * 60_000;
  const tokenEndsMs = startMs + luck.random() * tokenMs;
  return { isEditor, phaseMs, luck, outbox: freshOutbox, waiting: 0, tokenEndsMs, soonMs: Infinity };
}

/** From moment to moment: an event is noted, the browser's alarm rings, a round begins. */
function live(device: Device, world: World): void {
  const { isEditor, phaseMs, luck } = device;
  const roundMs = (isEditor ? syncRounds.look : syncRounds.visit) * 60_000;
  const untilNext = () => (-Math.log(1 - luck.random()) * 3_600_000) / world.fleet.eventsPerHour;
  let noteMs = startMs + untilNext();
  for (let round = 0; ;) {
    const nextRoundMs = startMs + phaseMs + round * roundMs;
    const nowMs = Math.min(noteMs, device.soonMs, nextRoundMs);
    if (nowMs >= world.backMs + afterMs) return;
    if (nowMs === noteMs) {
      device.waiting += 1;
      noteMs += untilNext();
      if (!isEditor) device.soonMs = Math.min(device.soonMs, nowMs + syncRounds.soon * 60_000);
    } else if (nowMs === device.soonMs) {
      device.soonMs = Infinity;
      sync(device, world, nowMs);
    } else {
      if (!isEditor || isDue(device, world, round)) sync(device, world, nowMs);
      round += 1;
    }
  }
}

const isDue = ({ waiting, outbox }: Device, { plant }: World, look: number): boolean =>
  isSyncDue({ look, waiting, failures: plant === "try-at-each-look" ? 0 : outbox.failures });

function sync(device: Device, world: World, nowMs: number): void {
  const moment = { nowMs, random: device.luck.random };
  const tick = stepOutbox(device.outbox, { kind: "tick" }, moment);
  device.outbox = tick.state;
  if (tick.next.kind !== "send") return;
  const outcome = answerOf(world, nowMs);
  if (outcome !== undefined) {
    world.count(nowMs, 1);
    device.outbox = stepOutbox(device.outbox, { kind: "sent", sent: [], outcome }, moment).state;
    return;
  }
  const renewals = nowMs >= device.tokenEndsMs ? 1 : 0;
  if (renewals > 0) device.tokenEndsMs = nowMs + tokenMs;
  world.count(nowMs, renewals + Math.ceil(device.waiting / batchLimit.events) + otherRequests);
  if (device.waiting > 0) device.outbox = freshOutbox;
  device.outbox = stepOutbox(device.outbox, { kind: "reached" }, moment).state;
  device.waiting = 0;
}

/** `undefined`: as ever. */
function answerOf({ outage, backMs }: World, nowMs: number): ApiFailure | undefined {
  if (nowMs >= backMs || nowMs < startMs + steadyMs) return undefined;
  const { retryAfter } = outage;
  if (retryAfter === undefined) return { kind: "unreachable", reason: "no-connection" };
  const retryAfterSeconds = retryAfter === "until-back" ? Math.ceil((backMs - nowMs) / 1000) : retryAfter;
  return { kind: "status", status: 503, retryAfterSeconds };
}
