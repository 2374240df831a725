import { setTimeout as wait } from "node:timers/promises";
import { createServerApi, freshOutbox, type OutboxState, pushOutbox, type ServerApi } from "@floyo/core/sync";
import {
  buildFilteredEvent,
  createMemoryDisk,
  createMemoryEventLog,
  type Luck,
  createMemoryIdentity,
} from "@floyo/core/testing";

export type Access = { readonly serverUrl: string; readonly publishableKey: string; readonly token: string };

/** A device that sends one batch after the other, whatever becomes of the server. */
export type PushingDevice = {
  /** All that it noted, each as "device number id". */
  readonly noted: () => readonly string[];
  /** What of that the server said to have. */
  readonly acknowledged: () => readonly string[];
  /** What the server said when it did not take a batch: its statuses, and 0 for no answer. */
  readonly refusals: ReadonlySet<number>;
  /** How many requests the server has answered with yes. */
  readonly answers: () => number;
  /** Notes events and sends them until `isOver`, and what is left then. */
  readonly run: (isOver: () => boolean) => Promise<void>;
};

const longestBatch = 100;
/** Between two tries while the server is away: its own waits are over at once, as its clock is not the wall's. */
const pauseMs = 20;
/** To send what is left. */
const mostTries = 1000;

/** The last two digits of `id` have to be its own: in a memory log they make the ids of the events. */
export async function openPushingDevice(id: string, access: Access, luck: Luck): Promise<PushingDevice> {
  const disk = createMemoryDisk(id);
  const log = createMemoryEventLog(disk);
  const noted: string[] = [];
  const heard = { acknowledged: new Set<number>(), refusals: new Set<number>(), answers: 0 };
  const clock = { nowMs: Date.now() };
  const nowMs = () => clock.nowMs;
  const api = openApi(access, nowMs);
  const registered = await api.registerDevice({ device: disk.device, surface: "vscode" });
  if (registered.kind !== "answered") throw new Error("the device was not registered");
  let state: OutboxState = freshOutbox;
  const outbox = { read: async () => state, write: async (next: OutboxState) => void (state = next) };
  const sendEvents = listenTo(api, heard);
  const ports = { log, outbox, identity: createMemoryIdentity(), api: { sendEvents }, nowMs, random: luck.random };
  const push = async () => {
    const { next } = await pushOutbox(ports);
    if (next.kind === "wait") clock.nowMs = next.untilMs;
    return next.kind;
  };
  const note = async () => {
    const appended = await log.append(Array.from({ length: 1 + luck.upTo(longestBatch) }, () => buildFilteredEvent()));
    if (!appended.ok) throw new Error(appended.code);
    for (const { seq, id: event } of appended.value) noted[seq - 1] = `${id} ${seq} ${event}`;
  };
  return {
    noted: () => noted,
    acknowledged: () => noted.filter((_line, index) => heard.acknowledged.has(index + 1)),
    refusals: heard.refusals,
    answers: () => heard.answers,
    run: async (isOver) => {
      let kind = "empty";
      while (!isOver()) {
        if (kind === "empty") await note();
        kind = await push();
      }
      for (let tries = 0; kind !== "empty"; tries += 1) {
        if (tries === mostTries) throw new Error(`the device does not drain: ${kind}`);
        kind = await push();
      }
    },
  };
}

const openApi = ({ token, ...access }: Access, nowMs: () => number): ServerApi =>
  createServerApi({
    ...access,
    accessToken: () => Promise.resolve(token),
    refreshAccessToken: () => Promise.resolve({ ok: false, code: "signed-out" }),
    fetch: (url, request) => fetch(url, request),
    timeout: () => AbortSignal.timeout(20_000),
    nowMs,
  });

type Heard = { readonly acknowledged: Set<number>; readonly refusals: Set<number>; answers: number };

const listenTo =
  (api: ServerApi, heard: Heard): ServerApi["sendEvents"] =>
  async (body) => {
    const outcome = await api.sendEvents(body);
    if (outcome.kind === "answered") {
      heard.answers += 1;
      for (const seq of [...outcome.answer.taken, ...outcome.answer.known]) heard.acknowledged.add(seq);
    } else {
      heard.refusals.add(outcome.kind === "status" ? outcome.status : 0);
      await wait(pauseMs);
    }
    return outcome;
  };
