import {
  createServerApi,
  openChangeStream,
  type ApiOutcome,
  type HttpBody,
  type ServerApi,
  type Session,
} from "@floyo/core/sync";
import { openSession, type GatedFetch, type SessionAddress, type WebFetch } from "../platform/session.ts";
import type { Device } from "./device.ts";

const requestLimitMs = 20_000; // a worker's fetch ends after thirty seconds

export type ServerAccess = {
  readonly api: ServerApi;
  readonly session: Session;
  readonly openChanges: (signal: AbortSignal) => Promise<ApiOutcome<HttpBody>>;
};

export type Gate = (fetch: WebFetch) => GatedFetch;

const anonymous = {
  accessToken: async () => undefined,
  refreshAccessToken: async () => ({ ok: false, code: "signed-out" }) as const,
};
const platform = {
  fetch: (...request: Parameters<typeof fetch>) => fetch(...request),
  timeout: () => AbortSignal.timeout(requestLimitMs),
  nowMs: () => Date.now(),
};

/** Asks the server at an address who it is. `undefined` when none of ours is there, or none can be reached. */
export async function findServer(serverUrl: string): Promise<SessionAddress | undefined> {
  const config = await createServerApi({
    ...platform,
    ...anonymous,
    serverUrl,
    publishableKey: undefined,
  }).readConfig();
  return config.kind === "answered" ? { serverUrl, publishableKey: config.answer.publishableKey } : undefined;
}

/**
 * Asks nothing: what was learned at sign-in holds, so that a server that is down is left alone. All requests, those for a
 * fresh token too, go through `gate`.
 */
export function openServer(address: SessionAddress, { session: file }: Device, gate: Gate = (fetch) => fetch) {
  const gated = { ...platform, fetch: gate(platform.fetch) };
  const session = openSession(address, file, gated.fetch);
  const access = { ...gated, ...session, ...address };
  const openChanges = (signal: AbortSignal) => openChangeStream(access, signal);
  return { api: createServerApi(access), session, openChanges } satisfies ServerAccess;
}
