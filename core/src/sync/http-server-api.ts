import type * as v from "valibot";
import { measureClockAhead } from "./clock-ahead.ts";
import type { HttpRequest, HttpResponse } from "./http-fetch.ts";
import { keyAnswerSchema } from "./key-protocol.ts";
import * as protocol from "./protocol.ts";
import { readBody } from "./read-body.ts";
import { foreignAnswer, readResponse } from "./read-response.ts";
import { askSignedIn, composeHttp, halted, noConnection, pathToUrl, type ServerAccess } from "./server-access.ts";
import type { ApiOutcome, ServerApi } from "./server-api.ts";
import { deletionAnswerSchema, deletionsAnswerSchema } from "./your-data.ts";

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
  const ask = <Schema extends AnswerSchema>(ask: Ask<Schema>) =>
    askSignedIn(access, (token) => askServer(access, ask, token));
  const get = <Schema extends AnswerSchema>(path: string, answer: Schema) => ask({ method: "GET", path, answer });
  const send = <Schema extends AnswerSchema>(path: string, request: unknown, answer: Schema) =>
    ask({ method: "POST", path, answer, body: JSON.stringify(request) });
  const post = (path: string, request: unknown) => send(path, request, protocol.doneAnswerSchema);
  const remove = (path: string) => ask({ method: "DELETE", path, answer: protocol.doneAnswerSchema });
  const put = <Schema extends AnswerSchema>(path: string, request: unknown, answer: Schema) =>
    ask({ method: "PUT", path, answer, body: JSON.stringify(request) });

  return {
    readHealth: () => open({ method: "GET", path: "health", answer: protocol.healthAnswerSchema }),
    readConfig: () => open({ method: "GET", path: "config", answer: protocol.configAnswerSchema }),
    registerDevice: (request) => post("devices", request),
    readDevices: () => get("devices", protocol.devicesAnswerSchema),
    revokeDevice: (device) => remove(`devices/${device}`),
    sendEvents: (body) => ask({ method: "POST", path: "events", answer: protocol.ingestAnswerSchema, body }),
    sendConsents: (request) => post("consents", request),
    readConsents: () => get("consents", protocol.consentsAnswerSchema),
    readSuggestions: () => get("suggestions", protocol.suggestionsAnswerSchema),
    readEvidence: (suggestion) =>
      get(`suggestions/${encodeURIComponent(suggestion)}/events`, protocol.evidenceAnswerSchema),
    readProofs: () => get("proofs", protocol.proofsAnswerSchema),
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

async function askServer<Schema extends AnswerSchema>(
  access: Client,
  ask: Ask<Schema>,
  token: string | undefined,
): Promise<ApiOutcome<v.InferOutput<Schema>>> {
  const { method, path, body, answer } = ask;
  const message = {
    method,
    accept: "application/json",
    ...(body === undefined ? {} : { body }),
    signal: access.timeout(),
  };
  let response: HttpResponse | undefined;
  let text: string | undefined;
  const sentMs = access.nowMs();
  try {
    response = await access.fetch(pathToUrl(access, path), composeHttp(access, message, token));
    if (response === undefined) return halted;
    text = await readBody(response);
  } catch {
    return noConnection;
  }
  if (text === undefined) return foreignAnswer;
  const receivedMs = access.nowMs();
  const outcome = readResponse({ response, text, nowMs: receivedMs }, answer);
  if (outcome.kind === "answered") {
    const measured = measureClockAhead({ sentMs, receivedMs, date: response.headers.get("date") });
    access.clock.ahead = measured ?? access.clock.ahead;
  }
  return outcome;
}
