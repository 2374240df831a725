import { failure, success, type Result } from "@floyo/core/result";
import {
  createServerApi,
  openChangeStream,
  type Account,
  type ApiOutcome,
  type HttpBody,
  type ServerApi,
  type Session,
} from "@floyo/core/sync";
import type { SecretStorage } from "vscode";
import { openSession, type GatedFetch, type SessionAddress, type WebFetch } from "./session.ts";

export type ServerAccess = {
  readonly api: ServerApi;
  readonly session: Session;
  readonly address: SessionAddress;
  readonly openChanges: (signal: AbortSignal) => Promise<ApiOutcome<HttpBody>>;
};

const requestLimitMs = 20_000;
const web = {
  fetch: (...request: Parameters<WebFetch>) => fetch(...request),
  timeout: () => AbortSignal.timeout(requestLimitMs),
  nowMs: () => Date.now(),
};
const anonymous = {
  accessToken: async () => undefined,
  refreshAccessToken: async () => failure("signed-out"),
};

export type Gate = (fetch: WebFetch) => GatedFetch;

/**
 * Asks the server who it is, unless the account says it: a server that is down is left alone. Sends nothing of the person.
 * All requests, those for a fresh token too, go through `gate`.
 */
export async function openServer(
  { serverUrl, publishableKey }: Pick<Account, "serverUrl" | "publishableKey">,
  secrets: Pick<SecretStorage, "get" | "store" | "delete">,
  gate: Gate = (fetch) => fetch,
): Promise<Result<ServerAccess, "no-connection" | "foreign-answer" | "server-busy" | "halted">> {
  const gated = { ...web, fetch: gate(web.fetch) };
  const open = (address: SessionAddress): ServerAccess => {
    const session = openSession(address, secrets, gated.fetch);
    const access = { ...gated, ...session, ...address };
    const openChanges = (signal: AbortSignal) => openChangeStream(access, signal);
    return { api: createServerApi(access), session, address, openChanges };
  };
  if (publishableKey !== undefined) return success(open({ serverUrl, publishableKey }));
  const config = await createServerApi({ ...gated, ...anonymous, serverUrl, publishableKey: undefined }).readConfig();
  if (config.kind === "unreachable") return failure(config.reason);
  if (config.kind === "status") return failure(config.status >= 500 ? "server-busy" : "foreign-answer");
  return success(open({ serverUrl, publishableKey: config.answer.publishableKey }));
}
