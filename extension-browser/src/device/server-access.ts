import { createServerApi, type ServerApi } from "@floyo/core/sync";
import { openSession, type Session, type SessionAddress } from "../platform/session.ts";
import type { Device } from "./device.ts";

const requestLimitMs = 20_000; // a worker's fetch ends after thirty seconds

export type ServerAccess = { readonly api: ServerApi; readonly session: Session };

const anonymous = {
  accessToken: async () => undefined,
  refreshAccessToken: async () => ({ ok: false, code: "signed-out" }) as const,
};
const platform = {
  fetch: (url: string, request: RequestInit) => fetch(url, request),
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

/** Asks nothing: what was learned at sign-in holds, so that a server that is down is left alone. */
export function openServer(address: SessionAddress, { session: file }: Device): ServerAccess {
  const session = openSession(address, file);
  return { api: createServerApi({ ...platform, ...session, ...address }), session };
}
