import * as v from "valibot";
import type { ActivityEvent } from "../events/index.ts";
import { type ConsentReceipt, defaultSettings } from "../settings/index.ts";
import type { Decision, Suggestion } from "../suggestions/index.ts";
import {
  type ApiFailure,
  type ApiOutcome,
  type DeletionsAnswer,
  type DevicesAnswer,
  type IngestAnswer,
  ingestRequestSchema,
  markEvent,
  type KeyAnswer,
  type PairingMessage,
  type ServerApi,
  type SettingsAnswer,
  type Tombstone,
} from "../sync/index.ts";

/** A server in memory: keeps what it is told exactly once, and fails as it is told to. */
export type MemoryServer = {
  readonly api: ServerApi;
  /** Names of the calls in order, also of those that failed. */
  readonly calls: string[];
  /** Bodies of the event requests that arrived, in order. */
  readonly bodies: string[];
  readonly entries: Map<string, ActivityEvent | Tombstone>;
  readonly receipts: ConsentReceipt[];
  readonly decisions: Decision[];
  settings: SettingsAnswer;
  suggestions: Suggestion[];
  deletions: DeletionsAnswer;
  readonly devices: DevicesAnswer["devices"];
  readonly pairings: Map<string, PairingMessage>;
  /** What was written under each key id. */
  readonly keys: Map<string, HeldKey>;
  clockAhead: number | undefined;
  /** Asked at each call; a failure given back is the outcome of the call, and nothing is kept. */
  fail: (call: string, body: string) => ApiFailure | undefined;
  /** Asked after a call was done: a failure given back is what the device hears instead of the answer. */
  loseAnswer: (call: string) => ApiFailure | undefined;
  /** Waited for before a call is looked at. */
  meanwhile: () => Promise<void>;
};

export type HeldKey = {
  deviceList?: KeyAnswer["deviceList"];
  sealedRoots?: ReadonlyMap<string, NonNullable<KeyAnswer["sealedRoot"]>>;
};

type Call = <Answer>(name: string, body: unknown, answer: () => ApiOutcome<Answer>) => Promise<ApiOutcome<Answer>>;

const done = { kind: "answered", answer: { done: true } } as const;

export function createMemoryServer(nowSeconds = 1_800_000_000): MemoryServer {
  const server: Omit<MemoryServer, "api"> = {
    calls: [],
    bodies: [],
    entries: new Map(),
    receipts: [],
    decisions: [],
    settings: { settings: defaultSettings, updatedAt: 0 },
    suggestions: [],
    deletions: { deletions: 0, removed: [] },
    devices: [],
    pairings: new Map(),
    keys: new Map(),
    clockAhead: undefined,
    fail: () => undefined,
    loseAnswer: () => undefined,
    meanwhile: () => Promise.resolve(),
  };
  return Object.assign(server, { api: createApi(server, nowSeconds) });
}

function createApi(server: Omit<MemoryServer, "api">, nowSeconds: number): ServerApi {
  const call: Call = async (name, body, answer) => {
    server.calls.push(name);
    await server.meanwhile();
    const failed = server.fail(name, typeof body === "string" ? body : JSON.stringify(body));
    if (failed !== undefined) return failed;
    const outcome = answer();
    return server.loseAnswer(name) ?? outcome;
  };
  const give = <Answer>(answer: Answer) => ({ kind: "answered", answer }) as const;

  return {
    readHealth: () => call("readHealth", {}, () => give({ status: "ok", version: "1" })),
    readConfig: () => call("readConfig", {}, () => give({ publishableKey: "public", version: "1" })),
    registerDevice: (request) =>
      call("registerDevice", request, () => {
        const { device, surface } = request;
        const times = { createdAt: nowSeconds, lastSeenAt: nowSeconds, revokedAt: null };
        server.devices.push({ device, surface, ...times, clockAhead: request.clockAhead ?? 0 });
        return done;
      }),
    readDevices: () => call("readDevices", {}, () => give({ devices: server.devices })),
    revokeDevice: (device) =>
      call("revokeDevice", device, () => {
        for (const known of server.devices) if (known.device === device) known.revokedAt = nowSeconds;
        return done;
      }),
    sendEvents: (body) => call("sendEvents", body, () => ingest(server, body)),
    sendConsents: (request) =>
      call("sendConsents", request, () => {
        server.receipts.push(...request.receipts);
        return done;
      }),
    readConsents: () => call("readConsents", {}, () => give({ receipts: server.receipts })),
    readSuggestions: () =>
      call("readSuggestions", {}, () => give({ suggestions: server.suggestions, minedThrough: nowSeconds })),
    readEvidence: (suggestion) => call("readEvidence", suggestion, () => give({ events: [] })),
    readProofs: () => call("readProofs", {}, () => give({ proofs: [] })),
    readDecisions: () => call("readDecisions", {}, () => give({ decisions: server.decisions })),
    sendDecisions: (request) =>
      call("sendDecisions", request, () => {
        server.decisions.push(...request.decisions);
        return done;
      }),
    readSettings: () => call("readSettings", {}, () => give(server.settings)),
    writeSettings: (request) =>
      call("writeSettings", request, () => {
        const { after = server.settings.updatedAt, ...settings } = request;
        const isMerged = after === server.settings.updatedAt && settings.updatedAt > after;
        if (isMerged) server.settings = { ...server.settings, ...settings };
        return give(server.settings);
      }),
    writePairing: (id, slot, message) =>
      call("writePairing", message, () => {
        if (server.pairings.has(`${id} ${slot}`)) return { kind: "status", status: 409, code: "slot-taken" };
        server.pairings.set(`${id} ${slot}`, message);
        return done;
      }),
    readPairing: (id, slot) =>
      call("readPairing", {}, () => {
        const message = server.pairings.get(`${id} ${slot}`);
        return message === undefined ? { kind: "status", status: 404, code: "pairing-unknown" } : give(message);
      }),
    ...createKeysApi(server, call),
    deleteEvents: (request) => call("deleteEvents", request, () => give({ deleted: 0 })),
    readDeletions: (device, after) =>
      call("readDeletions", { device, after }, () =>
        give(after < server.deletions.deletions ? server.deletions : { ...server.deletions, removed: [] }),
      ),
    deleteAccount: () => call("deleteAccount", {}, () => done),
    clockAhead: () => server.clockAhead,
  };
}

function createKeysApi(
  { keys }: Pick<MemoryServer, "keys">,
  call: Call,
): Pick<ServerApi, "readKey" | "writeDeviceList" | "rotateKey"> {
  const conflict = { kind: "status", status: 409 } as const;
  return {
    readKey: (keyId, device) =>
      call("readKey", { keyId, device }, () => {
        const { deviceList, sealedRoots } = keys.get(keyId) ?? {};
        return {
          kind: "answered",
          answer: { deviceList, isReplaced: sealedRoots !== undefined, sealedRoot: sealedRoots?.get(device) },
        };
      }),
    writeDeviceList: (keyId, request) =>
      call("writeDeviceList", request, () => {
        const { version, sealed } = request;
        const held = keys.get(keyId);
        if (held?.sealedRoots !== undefined || version <= (held?.deviceList?.version ?? 0)) return conflict;
        keys.set(keyId, { deviceList: { version, sealed } });
        return done;
      }),
    rotateKey: (keyId, { device: sender, sealedRoots, deviceList }) =>
      call("rotateKey", { keyId }, () => {
        const held = keys.get(keyId);
        if (held === undefined || held.sealedRoots !== undefined) return conflict;
        keys.set(keyId, {
          ...held,
          sealedRoots: new Map(sealedRoots.map(({ device, body }) => [device, { sender, body }])),
        });
        keys.set(deviceList.keyId, { deviceList });
        return done;
      }),
  };
}

function ingest(server: Pick<MemoryServer, "bodies" | "entries">, body: string): ApiOutcome<IngestAnswer> {
  server.bodies.push(body);
  const request = v.safeParse(ingestRequestSchema, JSON.parse(body));
  if (!request.success) return { kind: "status", status: 400, code: "request-invalid" };
  const answer: IngestAnswer = { taken: [], known: [], refused: [] };
  for (const entry of [...request.output.tombstones, ...request.output.events]) {
    const key = `${entry.device} ${entry.seq}`;
    const verdict = judge(entry, server.entries.get(key), server.entries);
    if (verdict === "refused") answer.refused.push({ seq: entry.seq, code: "seq-conflict" });
    else answer[verdict].push(entry.seq);
    if (verdict === "taken") server.entries.set(key, entry);
  }
  return { kind: "answered", answer };
}

/** As event-store.ts: the first stays, but that an event gives way to its own tombstone. */
function judge(
  entry: ActivityEvent | Tombstone,
  held: ActivityEvent | Tombstone | undefined,
  all: MemoryServer["entries"],
): "taken" | "known" | "refused" {
  if ("id" in entry && [...all.values()].some((other) => "id" in other && other.id === entry.id)) return "known";
  if (held === undefined) return "taken";
  if ("id" in entry) return "id" in held || !isMarked(held, entry) ? "refused" : "known";
  if (!("id" in held) || entry.of === undefined) return "known";
  return isMarked(entry, held) ? "taken" : "refused";
}

const isMarked = ({ of }: Tombstone, { id }: ActivityEvent): boolean => of === undefined || of === markEvent(id);
