import type * as v from "valibot";
import type { Result } from "../result.ts";
import { measureClockAhead } from "./clock-ahead.ts";
import type { HttpFetch, HttpRequest, HttpResponse } from "./http-fetch.ts";
import { keyAnswerSchema } from "./key-protocol.ts";
import * as protocol from "./protocol.ts";
import { readBody } from "./read-body.ts";
import { foreignAnswer, readResponse } from "./read-response.ts";
import type { ApiOutcome, ServerApi } from "./server-api.ts";
import { deletionAnswerSchema, deletionsAnswerSchema } from "./your-data.ts";

/** What a client of the server needs from its platform. */
export type ServerAccess = {
  /** Where the server is, without `/functions/v1`. */
  readonly serverUrl: string;
  /** From `GET config`; sent as `apikey`. `undefined` until it was read. */
  readonly publishableKey: string | undefined;
  /** `undefined`: there is none that is still good. */
  readonly accessToken: () => Promise<string | undefined>;
  /** Asked once when there is no good token, or the server no longer takes it. `signed-out`: and none is to be had. */
  readonly refreshAccessToken: () => Promise<Result<string, "signed-out" | "no-connection">>;
  /** `undefined`: not begun, because the person no longer wants it (`gateFetch`). */
  readonly fetch: (...request: Parameters<HttpFetch>) => Promise<HttpResponse | undefined>;
  /** Ends one request that takes too long; asked anew for each. */
  readonly timeout: () => AbortSignal;
  readonly nowMs: () => number;
};

type Client = ServerAccess & { readonly clock: Clock };
type Ask<Schema> = {
  readonly method: HttpRequest["method"];
  readonly path: string;
  readonly answer: Schema;
  readonly body?: string;
};
type AnswerSchema = v.GenericSchema<unknown, unknown>;

/** What was measured last, of all that one client asked. */
type Clock = { ahead?: number | undefined };

/** The server over HTTP. Never throws for what a network does; nothing is sent twice but after a refreshed token. */
export function createServerApi(platform: ServerAccess): ServerApi {
  const clock: Clock = {};
  const access = { ...platform, clock };
  const open = <Schema extends AnswerSchema>(ask: Ask<Schema>) => askServer(access, ask, undefined);
  const get = <Schema extends AnswerSchema>(path: string, answer: Schema) =>
    askSignedIn(access, { method: "GET", path, answer });
  const send = <Schema extends AnswerSchema>(path: string, request: unknown, answer: Schema) =>
    askSignedIn(access, { method: "POST", path, answer, body: JSON.stringify(request) });
  const post = (path: string, request: unknown) => send(path, request, protocol.doneAnswerSchema);
  const remove = (path: string) => askSignedIn(access, { method: "DELETE", path, answer: protocol.doneAnswerSchema });
  const put = <Schema extends AnswerSchema>(path: string, request: unknown, answer: Schema) =>
    askSignedIn(access, { method: "PUT", path, answer, body: JSON.stringify(request) });

  return {
    readHealth: () => open({ method: "GET", path: "health", answer: protocol.healthAnswerSchema }),
    readConfig: () => open({ method: "GET", path: "config", answer: protocol.configAnswerSchema }),
    registerDevice: (request) => post("devices", request),
    readDevices: () => get("devices", protocol.devicesAnswerSchema),
    revokeDevice: (device) => remove(`devices/${device}`),
    sendEvents: (body) =>
      askSignedIn(access, { method: "POST", path: "events", answer: protocol.ingestAnswerSchema, body }),
    sendConsents: (request) => post("consents", request),
    readSuggestions: () => get("suggestions", protocol.suggestionsAnswerSchema),
    readDecisions: () => get("decisions", protocol.decisionsAnswerSchema),
    sendDecisions: (request) => post("decisions", request),
    readSettings: () => get("settings", protocol.settingsAnswerSchema),
    writeSettings: (request) => put("settings", request, protocol.settingsAnswerSchema),
    writePairing: (id, slot, message) => put(pairingPath(id, slot), message, protocol.doneAnswerSchema),
    readPairing: (id, slot) => get(pairingPath(id, slot), protocol.pairingMessageSchema),
    readKey: (keyId, device) => get(`keys/${keyId}/devices/${device}`, keyAnswerSchema),
    writeDeviceList: (keyId, request) => put(`keys/${keyId}/devices`, request, protocol.doneAnswerSchema),
    rotateKey: (keyId, request) => post(`keys/${keyId}/successor`, request),
    deleteEvents: (request) => send("deletions", request, deletionAnswerSchema),
    readDeletions: (device, after) => get(`deletions/${device}?after=${after}`, deletionsAnswerSchema),
    deleteAccount: () => remove("account"),
    clockAhead: () => clock.ahead,
  };
}

const pairingPath = (id: string, slot: protocol.PairingSlot) => `pairings/${encodeURIComponent(id)}/${slot}`;

const signedOut = { kind: "status", status: 401, code: "signed-out" } as const;
const noConnection = { kind: "unreachable", reason: "no-connection" } as const;

async function askSignedIn<Schema extends AnswerSchema>(
  access: Client,
  ask: Ask<Schema>,
): Promise<ApiOutcome<v.InferOutput<Schema>>> {
  const token = await access.accessToken();
  const outcome = token === undefined ? signedOut : await askServer(access, ask, token);
  if (outcome.kind !== "status" || outcome.status !== 401) return outcome;
  const refreshed = await access.refreshAccessToken();
  if (refreshed.ok) return askServer(access, ask, refreshed.value);
  return refreshed.code === "signed-out" ? signedOut : noConnection;
}

async function askServer<Schema extends AnswerSchema>(
  access: Client,
  ask: Ask<Schema>,
  token: string | undefined,
): Promise<ApiOutcome<v.InferOutput<Schema>>> {
  const url = `${access.serverUrl.replace(/\/+$/, "")}/functions/v1/api/${ask.path}`;
  let response: HttpResponse | undefined;
  let text: string | undefined;
  const sentMs = access.nowMs();
  try {
    response = await access.fetch(url, composeHttp(access, ask, token));
    if (response === undefined) return { kind: "unreachable", reason: "halted" };
    text = await readBody(response);
  } catch {
    return noConnection;
  }
  if (text === undefined) return foreignAnswer;
  const receivedMs = access.nowMs();
  const outcome = readResponse({ response, text, nowMs: receivedMs }, ask.answer);
  if (outcome.kind === "answered") {
    const measured = measureClockAhead({ sentMs, receivedMs, date: response.headers.get("date") });
    access.clock.ahead = measured ?? access.clock.ahead;
  }
  return outcome;
}

/** No cookies, no cache, no redirect to anybody: the token goes to this server or nowhere. */
function composeHttp(access: ServerAccess, ask: Ask<unknown>, token: string | undefined): HttpRequest {
  const headers = {
    accept: "application/json",
    ...(ask.body === undefined ? {} : { "content-type": "application/json" }),
    ...(access.publishableKey === undefined ? {} : { apikey: access.publishableKey }),
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
  const fixed = { redirect: "error", credentials: "omit", cache: "no-store" } as const;
  const body = ask.body === undefined ? {} : { body: ask.body };
  return { method: ask.method, headers, ...body, ...fixed, signal: access.timeout() };
}
