import type { ActivityEvent, FilteredEvent } from "../events/index.ts";
import { success } from "../result.ts";
import {
  changeSettings,
  createFlushLock,
  createServerApi,
  createStateKeeper,
  freshDeviceState,
  type HttpFetch,
  previewMessages,
  previewNextRequest,
  recordConsent,
  signIn,
  syncDevice,
  type SyncPorts,
} from "../sync/index.ts";
import { askDoor } from "./ask-door.ts";
import { buildPolicy } from "./build-policy.ts";
import { buildReceipt } from "./build-receipt.ts";
import { createMemoryDisk, createMemoryEventLog } from "./memory-event-log.ts";
import { createDeviceIds } from "./memory-identity.ts";
import { createMemoryStateStore } from "./memory-state-store.ts";

/** Where something comes out of a device: what it keeps, what it sends, and what it says. */
export type Exit = "stored event" | "stored state" | "address" | "header" | "body" | "preview" | "report" | "error";
export type Exits = ReadonlyMap<Exit, readonly string[]>;

/** A fault of the device in one place, and what it makes of each name there. */
export type Plant = {
  readonly store?: (event: ActivityEvent, name: string) => ActivityEvent;
  readonly send?: (request: Parameters<HttpFetch>, name: string) => Parameters<HttpFetch>;
  readonly say?: (name: string) => string;
};

type Note = (exit: Exit, text: string) => void;
/** Anything at all may reach the door as a signal. */
type Named = { readonly signal: unknown; readonly name: string };

const nowMs = 1_794_816_000_000;
const rounds = 4;
const policy = buildPolicy({ recordsOutsideWorkspaces: true });
const account = { serverUrl: "http://127.0.0.1:3569", email: "person@example.org" };
const consented = signIn(recordConsent(freshDeviceState, buildReceipt({ purpose: "sync" })), account);
const state = changeSettings(consented, { settings: { ...consented.settings, retentionDays: 30 } }, 100);

/** One device takes the signals in, keeps what its door lets through, and syncs; all that comes out of it is noted. */
export async function watchDevice(signals: readonly Named[], plant: Plant = {}): Promise<Exits> {
  const exits = new Map<Exit, string[]>();
  const note: Note = (exit, text) => void exits.set(exit, [...(exits.get(exit) ?? []), text]);
  const name = signals[0]?.name ?? "";
  const disk = createMemoryDisk();
  const store = createMemoryStateStore(state);
  const log = createMemoryEventLog(disk);
  await log.append(filterAll(signals, note));
  for (const [seq, entry] of disk.entries) {
    if (entry.kind !== "event") continue;
    disk.entries.set(seq, { ...entry, event: plant.store?.(entry.event, name) ?? entry.event });
  }
  note("stored event", JSON.stringify([...disk.entries.values()]));
  const echo = createEcho(note);
  const send: HttpFetch = (...request) => echo(...(plant.send?.(request, name) ?? request));
  const ports: SyncPorts = { ...fixedPorts, log, api: openServer(send), state: createStateKeeper(store) };
  note("preview", (await previewNextRequest(log)) ?? "");
  note("preview", JSON.stringify(await previewMessages(ports, state)));
  for (let round = 0; round < rounds; round++) note("report", JSON.stringify(await syncDevice(ports)));
  note("error", plant.say?.(name) ?? "");
  note("stored state", store.text ?? "");
  return exits;
}

const fixedPorts = {
  surface: "browser",
  lock: createFlushLock(),
  isTelemetryOff: () => false,
  nowMs: () => nowMs,
  random: () => 0.5,
  newDevice: createDeviceIds(),
  isAsked: true,
} as const;

function filterAll(signals: readonly Named[], note: Note): FilteredEvent[] {
  return signals.flatMap(({ signal }) => {
    const passed = askDoor(signal, policy);
    if (passed.ok) return [passed.value.event];
    note("error", JSON.stringify(passed));
    return [];
  });
}

const openServer = (fetch: HttpFetch) =>
  createServerApi({
    serverUrl: account.serverUrl,
    publishableKey: "public",
    accessToken: () => Promise.resolve("token"),
    refreshAccessToken: () => Promise.resolve(success("token")),
    fetch,
    timeout: () => ({ aborted: false }),
    nowMs: () => nowMs,
  });

/** A server that breaks at every third request, with all that it was sent in its sentence. */
function createEcho(note: Note): HttpFetch {
  let requests = 0;
  return (url, { headers, body = "", method }) => {
    note("address", url);
    note("header", JSON.stringify(headers));
    note("body", body);
    requests += 1;
    const isBroken = requests % 3 === 0;
    const text = isBroken ? JSON.stringify({ code: "server-broken", message: body }) : answerTo(url, method, body);
    const get = (name: string) => (name.toLowerCase() === "content-type" ? "application/json" : null);
    return Promise.resolve({
      status: isBroken ? 500 : 200,
      redirected: false,
      headers: { get },
      text: () => Promise.resolve(text),
    });
  };
}

function answerTo(url: string, method: string, body: string): string {
  const seqs = [...body.matchAll(/"seq":(\d+)/g)].map(([, seq]) => Number(seq));
  if (url.includes("/events")) return JSON.stringify({ taken: seqs, known: [], refused: [] });
  if (url.includes("/settings")) return JSON.stringify({ settings: state.settings, updatedAt: 100 });
  return JSON.stringify(method === "GET" ? { suggestions: [], decisions: [], minedThrough: 0 } : { done: true });
}
